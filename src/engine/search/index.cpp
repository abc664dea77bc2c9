#include "search/index.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "matches.hpp"

namespace search {
namespace {

using Row = std::uint32_t;

constexpr std::size_t pieces_that_forgive_one = 3;
constexpr std::uint8_t whole_code = 250;
constexpr std::size_t gone_at_least = 200;   ///< rows, beyond as many as are held, before they are cleared away
constexpr std::uint32_t by_one_person = 30;  ///< added where names and birthday that were typed are of one person

/// A word of a document.
struct Token {
  WordId word;
  Field field;
  std::uint8_t part;
};

/// Says who somebody is, and not where they live.
bool is_personal(Field field) {
  return field == Field::forename || field == Field::surname || field == Field::other_name || field == Field::born;
}

}  // namespace

class Index::Body {
 public:
  explicit Body(std::span<const std::pair<std::string, std::string>> variants) : vocabulary_{variants} {}

  void fill(std::span<const Document> documents) {
    rows_.reserve(documents.size());
    for (const auto& document : documents) {
      append(document);
    }
    vocabulary_.settle();
  }

  void put(const Document& document) {
    drop(document.number);
    append(document);
    vocabulary_.settle();
  }

  void drop(Number document) {
    if (const auto found = row_of_.find(document); found != row_of_.end()) {
      rows_[found->second].is_gone = true;
      row_of_.erase(found);
      if (++gone_ > row_of_.size() + gone_at_least) {
        close_ranks();
      }
    }
  }

  Found find(std::string_view typed, const Allowed& allowed, std::size_t most) const;

  std::size_t size() const { return row_of_.size(); }
  std::size_t bytes() const {
    std::size_t sum = tokens_.capacity() * sizeof(Token) + rows_.capacity() * sizeof(Held) +
                      rows_of_word_.capacity() * sizeof(std::vector<Row>);
    for (const auto& rows : rows_of_word_) {
      sum += rows.capacity() * sizeof(Row);
    }
    return sum;
  }

 private:
  struct Held {
    Number number;
    std::uint32_t rank;
    std::size_t first;  ///< of its tokens
    std::size_t last;
    bool is_gone = false;
  };

  /// A piece of what was typed, and the words that answer to it.
  struct Asked {
    Typed typed;
    std::vector<Match> matches;
    std::unordered_map<WordId, const Match*> by_word;
  };

  struct Candidate {
    std::uint32_t score;
    std::uint32_t rank;
    Number number;  ///< of the document: the same order whichever of them was put later
    Row row;

    bool operator<(const Candidate& other) const {
      return std::tie(other.score, other.rank, number) < std::tie(score, rank, other.number);
    }
  };

  void append(const Document& document) {
    const auto row = static_cast<Row>(rows_.size());
    const auto first = tokens_.size();
    for (const auto& text : document.texts) {
      for (const auto word : vocabulary_.words_of(text)) {
        tokens_.push_back({word, text.field, text.part});
        rows_of_word_.resize(vocabulary_.size());
        auto& rows = rows_of_word_[word];
        if (rows.empty() || rows.back() != row) {
          rows.push_back(row);
        }
      }
    }
    rows_.push_back({document.number, document.rank, first, tokens_.size()});
    row_of_[document.number] = row;
  }

  /// Gives back the room of rows that are gone. Costs as much as what is held, which so many changes have paid for.
  void close_ranks() {
    std::vector<Row> moved(rows_.size());
    std::vector<Held> rows;
    std::vector<Token> tokens;
    rows.reserve(row_of_.size());
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      if (auto held = rows_[row]; !held.is_gone) {
        const auto begin = tokens_.begin() + static_cast<std::ptrdiff_t>(held.first);
        const auto first = tokens.size();
        tokens.insert(tokens.end(), begin, begin + static_cast<std::ptrdiff_t>(held.last - held.first));
        held.first = first;
        held.last = tokens.size();
        moved[row] = static_cast<Row>(rows.size());
        row_of_[held.number] = moved[row];
        rows.push_back(held);
      }
    }
    for (auto& of_word : rows_of_word_) {
      std::erase_if(of_word, [&](Row row) { return rows_[row].is_gone; });
      std::ranges::transform(of_word, of_word.begin(), [&](Row row) { return moved[row]; });
      of_word.shrink_to_fit();
    }
    rows_ = std::move(rows);
    tokens_ = std::move(tokens);
    gone_ = 0;
  }

  std::vector<Asked> asked(std::string_view typed) const {
    std::vector<Asked> all;
    for (auto& piece : typed_pieces(typed)) {
      auto& each = all.emplace_back();
      each.matches = vocabulary_.matches(piece);
      each.typed = std::move(piece);
    }
    for (auto& each : all) {
      for (const auto& match : each.matches) {
        each.by_word.emplace(match.word, &match);
      }
    }
    return all;
  }

  static std::size_t needed(std::size_t pieces) { return pieces >= pieces_that_forgive_one ? pieces - 1 : pieces; }

  Found found_by(const std::vector<Asked>& asked, const Allowed& allowed, std::size_t most) const;
  std::vector<Candidate> candidates(const std::vector<Asked>& asked) const;
  std::optional<Hit> judged(Row row, const std::vector<Asked>& asked, const Fields& fields) const;
  Hit best_of(Row row, const std::vector<Asked>& asked, const Fields& fields, std::optional<std::uint8_t> part) const;

  Vocabulary vocabulary_;
  std::vector<Token> tokens_;
  std::vector<Held> rows_;
  std::unordered_map<Number, Row> row_of_;
  std::vector<std::vector<Row>> rows_of_word_;
  std::size_t gone_ = 0;  ///< rows of what was replaced, or is there no longer
};

/// Every row in which enough pieces are found, whoever may see it. A piece's best word counts.
std::vector<Index::Body::Candidate> Index::Body::candidates(const std::vector<Asked>& asked) const {
  std::vector<std::uint16_t> scores(rows_.size());
  std::vector<std::uint8_t> found(rows_.size());
  std::vector<std::uint8_t> best(rows_.size());
  for (const auto& each : asked) {
    std::ranges::fill(best, std::uint8_t{0});
    for (const auto& match : each.matches) {
      for (const auto row : rows_of_word_[match.word]) {
        best[row] = std::max(best[row], match.quality);
      }
    }
    for (std::size_t row = 0; row < best.size(); ++row) {
      scores[row] = static_cast<std::uint16_t>(scores[row] + best[row]);
      found[row] = static_cast<std::uint8_t>(found[row] + (best[row] > 0 ? 1 : 0));
    }
  }
  const auto enough = needed(asked.size());
  std::vector<Candidate> all;
  for (Row row = 0; row < rows_.size(); ++row) {
    if (found[row] >= enough && !rows_[row].is_gone) {
      all.push_back({scores[row], rows_[row].rank, rows_[row].number, row});
    }
  }
  return all;
}

/// With the best word for each piece; of one part and those that belong to all, where one is given.
Hit Index::Body::best_of(Row row, const std::vector<Asked>& asked, const Fields& fields,
                         std::optional<std::uint8_t> part) const {
  Hit hit{.document = rows_[row].number, .score = 0, .reasons = {}};
  for (const auto& each : asked) {
    const Match* best = nullptr;
    const Token* by = nullptr;
    for (auto at = rows_[row].first; at < rows_[row].last; ++at) {
      const auto& token = tokens_[at];
      if (!fields.has(token.field) || (part && is_personal(token.field) && token.part != *part)) {
        continue;
      }
      const auto match = each.by_word.find(token.word);
      if (match != each.by_word.end() && (best == nullptr || best->quality < match->second->quality)) {
        best = match->second;
        by = &token;
      }
    }
    if (best != nullptr) {
      hit.score += best->quality;
      hit.reasons.push_back({each.typed.text, by->field, best->how, by->part, vocabulary_.text(by->word)});
    }
  }
  return hit;
}

std::optional<Hit> Index::Body::judged(Row row, const std::vector<Asked>& asked, const Fields& fields) const {
  auto best = best_of(row, asked, fields, std::nullopt);
  if (best.reasons.size() < needed(asked.size())) {
    return std::nullopt;
  }
  std::vector<std::uint8_t> parts;
  for (const auto& reason : best.reasons) {
    if (is_personal(reason.field) && std::ranges::find(parts, reason.part) == parts.end()) {
      parts.push_back(reason.part);
    }
  }
  const auto found = best.reasons.size();
  for (const auto part : parts) {
    auto of_one = best_of(row, asked, fields, part);
    of_one.score += by_one_person;
    if (of_one.reasons.size() == found && of_one.score > best.score) {
      best = std::move(of_one);
    }
  }
  return best;
}

Found Index::Body::find(std::string_view typed, const Allowed& allowed, std::size_t most) const {
  auto found = found_by(asked(typed), allowed, most);
  if (const auto code = vocabulary_.code(typed)) {  // scanned, or copied from a card, with whatever parts it there
    Asked whole{
        .typed = {.text = vocabulary_.text(*code)}, .matches = {{*code, whole_code, How::exact}}, .by_word = {}};
    whole.by_word.emplace(*code, &whole.matches.front());
    auto first = found_by({std::move(whole)}, allowed, most);
    std::erase_if(found.hits, [&](const Hit& hit) {
      return std::ranges::find(first.hits, hit.document, &Hit::document) != first.hits.end();
    });
    std::ranges::move(found.hits, std::back_inserter(first.hits));
    found.more = found.more || first.more || first.hits.size() > most;
    first.hits.resize(std::min(first.hits.size(), most));
    found.hits = std::move(first.hits);
  }
  return found;
}

Found Index::Body::found_by(const std::vector<Asked>& asked, const Allowed& allowed, std::size_t most) const {
  Found found;
  if (asked.empty()) {
    return found;
  }
  auto all = candidates(asked);
  // The best are looked at first, some at a time: those whom the asker may not see cost a look each, and no more.
  const auto wanted = 2 * most + 1;
  std::size_t piece = 4 * wanted;
  for (std::size_t from = 0; from < all.size() && found.hits.size() < wanted; from += piece, piece *= 2) {
    const auto begin = all.begin() + static_cast<std::ptrdiff_t>(from);
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), from + piece));
    if (end != all.end()) {
      std::nth_element(begin, end, all.end());
    }
    std::sort(begin, end);
    for (auto at = begin; at != end && found.hits.size() < wanted; ++at) {
      const auto fields = allowed(rows_[at->row].number);
      if (auto hit = fields.empty() ? std::nullopt : judged(at->row, asked, fields)) {
        found.hits.push_back(*std::move(hit));
      }
    }
  }
  std::ranges::stable_sort(found.hits, std::ranges::greater{}, &Hit::score);
  found.more = found.hits.size() > most;
  found.hits.resize(std::min(found.hits.size(), most));
  return found;
}

Index::Index(std::span<const Document> documents, std::span<const std::pair<std::string, std::string>> variants)
    : body_{std::make_unique<Body>(variants)} {
  body_->fill(documents);
}

Index::~Index() = default;
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;

void Index::put(const Document& document) { body_->put(document); }
void Index::drop(Number document) { body_->drop(document); }
Found Index::find(std::string_view typed, const Allowed& allowed, std::size_t most) const {
  return body_->find(typed, allowed, most);
}
std::size_t Index::size() const { return body_->size(); }
std::size_t Index::bytes() const { return body_->bytes(); }

}  // namespace search
