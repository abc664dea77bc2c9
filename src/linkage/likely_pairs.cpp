#include "likely_pairs.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "sql.hpp"

namespace linkage {
namespace {

using Json = nlohmann::ordered_json;

constexpr double parts = 10'000;

std::string weights_text(const LikelyPair& pair) {
  auto weights = Json::array();
  for (const auto& weight : pair.weights) {
    weights.push_back(Json::array({weight.field, weight.level, std::round(weight.bits * 10) / 10}));
  }
  return Json{{"of", pair.whose == Whose::children ? "children" : "carers"}, {"weights", std::move(weights)}}.dump();
}

void read_weights(const std::string& text, LikelyPair& pair) {
  const auto json = Json::parse(text);
  pair.whose = json.at("of") == "children" ? Whose::children : Whose::carers;
  for (const auto& weight : json.at("weights")) {
    pair.weights.push_back(
        {weight.at(0).get<std::string>(), weight.at(1).get<match::Level>(), weight.at(2).get<double>()});
  }
}

}  // namespace

match::Level level_of(const LikelyPair& pair, std::string_view field) {
  const auto found = std::ranges::find(pair.weights, field, &FieldWeight::field);
  return found == pair.weights.end() ? match::absent : found->level;
}

void keep_likely_pairs(db::Session& session, const std::vector<LikelyPair>& found, const std::string& now) {
  auto batch = session.batch(sql::likely_pair_upsert);
  const auto first = batch.parameter("first");
  const auto second = batch.parameter("second");
  const auto probability = batch.parameter("probability");
  const auto weights = batch.parameter("weights");
  batch.bind(batch.parameter("found"), now);
  for (const auto& pair : found) {
    batch.bind(first, pair.first);
    batch.bind(second, pair.second);
    batch.bind(probability, static_cast<std::int64_t>(std::round(pair.probability * parts)));
    batch.bind(weights, weights_text(pair));
    batch.add();
  }
  batch.finish();
  session.execute(sql::likely_pairs_forget, {{"found", now}});
}

std::vector<LikelyPair> likely_pairs(db::Session& session, const FamilyPair& families) {
  std::vector<LikelyPair> pairs;
  session.scan(sql::likely_pairs, {{"one", families.first}, {"other", families.second}}, [&](const db::Row& row) {
    LikelyPair pair{.first = row.number(0),
                    .second = row.number(1),
                    .probability = static_cast<double>(row.number(2)) / parts,
                    .first_person = row.number(4),
                    .second_person = row.number(5),
                    .first_family = row.number(6),
                    .second_family = row.number(7)};
    read_weights(std::string{row.text(3)}, pair);
    if (pair.first_family != families.first) {
      std::swap(pair.first, pair.second);
      std::swap(pair.first_person, pair.second_person);
      std::swap(pair.first_family, pair.second_family);
    }
    pairs.push_back(std::move(pair));
  });
  return pairs;
}

std::vector<LikelyFamilies> likely_families(db::Session& session) {
  const auto apart = families_apart(session);
  std::map<FamilyPair, std::size_t> places;
  std::vector<LikelyFamilies> all;
  session.scan(sql::likely_families, {}, [&](const db::Row& row) {
    const FamilyPair families = std::minmax({row.number(1), row.number(2)});
    if (apart.contains(families)) {
      return;
    }
    const auto [place, is_new] = places.emplace(families, all.size());
    if (is_new) {
      all.push_back({families, static_cast<double>(row.number(0)) / parts, 0});
    }
    ++all[place->second].people;
  });
  return all;
}

Rank rank_of(const LikelyPair& pair) {
  const auto [first, second] = std::minmax({pair.first, pair.second});
  return {static_cast<std::int64_t>(std::round(pair.probability * parts)), first, second};
}

std::vector<Ranked> likely_after(db::Session& session, const std::optional<Rank>& rank, std::int64_t most) {
  const auto after = rank.value_or(Rank{.probability = static_cast<std::int64_t>(parts) + 1});
  std::vector<Ranked> all;
  session.scan(
      sql::likely_after,
      {{"probability", after.probability}, {"first", after.first}, {"second", after.second}, {"most", most}},
      [&](const db::Row& row) {
        all.push_back({{row.number(0), row.number(1), row.number(2)}, std::minmax({row.number(3), row.number(4)})});
      });
  return all;
}

bool are_apart(db::Session& session, const FamilyPair& families) {
  return !session.query(sql::families_apart_between, {{"one", families.first}, {"other", families.second}}).empty();
}

std::set<FamilyPair> families_apart(db::Session& session) {
  std::set<FamilyPair> apart;
  session.scan(sql::families_apart, {},
               [&](const db::Row& row) { apart.insert(std::minmax({row.number(0), row.number(1)})); });
  return apart;
}

void keep_apart(db::Session& session, const FamilyPair& families, const std::string& now, const std::string& actor) {
  session.execute(sql::family_apart_insert,
                  {{"first", families.first}, {"second", families.second}, {"said", now}, {"actor", actor}});
}

void forget_apart(db::Session& session, const FamilyPair& families) {
  session.execute(sql::family_apart_remove, {{"first", families.first}, {"second", families.second}});
}

}  // namespace linkage
