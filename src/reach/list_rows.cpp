#include "list_rows.hpp"

#include <algorithm>
#include <limits>

namespace reach {
namespace {

using cohort::none;
using cohort::Number;
using rights::Permission;

/// Which centre is nearest to an area, and how far it is; worked out once for each area.
class Distances {
 public:
  Distances(const Catalogue& catalogue, const std::vector<Number>& centres)
      : catalogue_{catalogue}, found_(catalogue.areas.size()) {
    for (const auto centre : centres) {
      if (const auto position = position_of(catalogue.centres[centre].area)) {
        centres_.emplace_back(centre, *position);
      }
    }
  }

  std::optional<Nearest> nearest(const std::vector<Number>& areas) {
    std::optional<Nearest> least;
    for (const auto area : areas) {
      const auto here = of(area);
      least = here && (!least || here->kilometres < least->kilometres) ? here : least;
    }
    return least;
  }

 private:
  std::optional<Position> position_of(Number area) const {
    return area < catalogue_.areas.size() ? catalogue_.areas[area].position : std::nullopt;
  }

  std::optional<Nearest> of(Number area) {
    const auto from = position_of(area);
    if (!from || centres_.empty()) {
      return std::nullopt;
    }
    auto& found = found_[area];
    if (!found) {
      found = Nearest{none, std::numeric_limits<double>::max()};
      for (const auto& [centre, position] : centres_) {
        if (const auto far = kilometres(*from, position); far < found->kilometres) {
          found = Nearest{centre, far};
        }
      }
    }
    return found;
  }

  const Catalogue& catalogue_;
  std::vector<std::pair<Number, Position>> centres_;
  std::vector<std::optional<Nearest>> found_;
};

class Rows {
 public:
  Rows(const cohort::Engine& engine, const Catalogue& catalogue, const ListQuestion& question, const ListSights& sights)
      : engine_{engine}, catalogue_{catalogue}, question_{question}, sights_{sights} {}

  List all() {
    auto asked = question_.view.asked.question;
    asked.within = sights_.rows.areas;
    List list;
    const auto members = members_of(asked);
    auto figure = asked;
    figure.within = sights_.figures.areas;
    list.figure = sights_.figures == sights_.rows ? members.size() : members_of(figure).size();
    list.centres = engine_.sites_of(asked.tree, root(), asked.tree_date());
    list.rows = asked.by == cohort::CountBy::unit ? families(members, asked) : children(members);
    std::erase_if(list.rows, [&](const ListRow& row) {  // the figure counts them; the list does not hold them
      return catalogue_.is_closed_to(row.family, sights_.account);
    });
    list.count = list.rows.size();
    describe(list);
    take_areas(list);
    std::erase_if(list.rows, [&](const ListRow& row) { return !is_wanted(row); });
    sort(list.rows);
    return list;
  }

 private:
  std::vector<Number> members_of(const cohort::Question& asked) const {
    return engine_.members(
        asked, {question_.view.asked.node.value(), question_.tag(), question_.who.rung, question_.who.negated});
  }

  Number root() const {
    const auto& parents = catalogue_.structures[question_.view.asked.question.tree].parents;
    return static_cast<Number>(std::ranges::find(parents, none) - parents.begin());
  }

  std::vector<ListRow> children(const std::vector<Number>& members) const {
    std::vector<ListRow> rows;
    rows.reserve(members.size());
    for (const auto child : members) {
      rows.push_back({.number = child, .family = engine_.unit_of(child), .children = {child}});
    }
    return rows;
  }

  /// Each family with those of its children who are known here, and for whom it is therefore counted.
  std::vector<ListRow> families(const std::vector<Number>& members, cohort::Question asked) const {
    std::vector<ListRow> rows;
    rows.reserve(members.size());
    for (const auto family : members) {
      rows.push_back({.number = family, .family = family});
    }
    asked.by = cohort::CountBy::subject;
    const cohort::Members known{question_.view.asked.node.value(), question_.tag()};
    for (const auto child : engine_.members(asked, known)) {
      const auto row = std::ranges::lower_bound(rows, engine_.unit_of(child), {}, &ListRow::family);
      if (row != rows.end() && row->family == engine_.unit_of(child)) {
        row->children.push_back(child);
      }
    }
    return rows;
  }

  void describe(List& list) const {
    std::vector<Number> children;
    for (const auto& row : list.rows) {
      children.insert(children.end(), row.children.begin(), row.children.end());
    }
    const auto described = engine_.describe(question_.view.asked.question, children);
    Distances distances{catalogue_, list.centres};
    auto next = described.begin();
    for (auto& row : list.rows) {
      std::vector<Number> homes;
      for (std::size_t i = 0; i < row.children.size(); ++i, ++next) {
        take(row, *next);
        homes.insert(homes.end(), next->areas.begin(), next->areas.end());
      }
      std::ranges::sort(row.born, std::ranges::greater{});
      cut(row, homes);
      row.nearest = distances.nearest(row.areas);
    }
  }

  static void take(ListRow& row, const cohort::Description& child) {
    row.born.push_back(child.born);
    row.enrolled = row.enrolled || child.enrolled;
    row.last_contact = std::max(row.last_contact, child.last_contact);
    row.tags = child.tags;  // the whole family's
  }

  /// Leaves in the row what the asker may see of somebody with these homes.
  void cut(ListRow& row, std::vector<Number>& homes) const {
    std::ranges::sort(homes);
    const auto again = std::ranges::unique(homes);
    homes.erase(again.begin(), again.end());
    row.is_masked = is_protected(row.family);
    row.is_named = holds_any(sights_.names, homes);
    row.has_address = holds_any(sights_.addresses, homes) && !is_protected(row.family);
    if (!holds_any(sights_.sensitive_groups, homes)) {
      std::erase_if(row.tags, [&](Number tag) { return catalogue_.group_names[tag].sensitive; });
    }
    if (!row.is_masked) {
      std::ranges::copy_if(homes, std::back_inserter(row.areas), [&](Number area) { return sights_.rows.holds(area); });
    }
  }

  bool is_protected(Number family) const {
    return catalogue_.is_protected(family, question_.view.asked.question.as_at) ||
           catalogue_.is_protected(family, sights_.today);
  }

  static void take_areas(List& list) {
    for (const auto& row : list.rows) {
      list.areas.insert(list.areas.end(), row.areas.begin(), row.areas.end());
    }
    std::ranges::sort(list.areas);
    const auto again = std::ranges::unique(list.areas);
    list.areas.erase(again.begin(), again.end());
  }

  bool is_wanted(const ListRow& row) const {
    const bool lapsed = row.last_contact && row.last_contact->date < question_.view.asked.question.window_first;
    return (!question_.area || std::ranges::binary_search(row.areas, *question_.area)) &&
           (question_.lapse != Lapse::never || !row.last_contact) && (question_.lapse != Lapse::lapsed || lapsed);
  }

  /// Numbers are given as records come in, which is often street by street: rows that are alike must not stand in their
  /// order, or a neighbour in the list would tell where somebody lives whose address is protected. SplitMix64's last
  /// steps.
  static std::uint64_t scattered(Number number) {
    std::uint64_t bits = (number + 1) * 0x9E3779B97F4A7C15U;
    bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9U;
    bits = (bits ^ (bits >> 27U)) * 0x94D049BB133111EBU;
    return bits ^ (bits >> 31U);
  }

  void sort(std::vector<ListRow>& rows) const {
    std::ranges::sort(rows, {}, [](const ListRow& row) { return scattered(row.number); });
    switch (question_.order) {
      case ListOrder::last_seen:
        std::ranges::stable_sort(rows, {}, [](const ListRow& row) {
          return row.last_contact ? row.last_contact->date : base::Interval::first;
        });
        break;
      case ListOrder::distance:
        std::ranges::stable_sort(rows, {}, [](const ListRow& row) {
          return row.nearest ? row.nearest->kilometres : std::numeric_limits<double>::max();
        });
        break;
      case ListOrder::age:
        std::ranges::stable_sort(rows, std::ranges::greater{}, [](const ListRow& row) { return row.born.front(); });
        break;
      case ListOrder::name:  // names are not in memory (list_names.hpp)
        break;
    }
  }

  const cohort::Engine& engine_;
  const Catalogue& catalogue_;
  const ListQuestion& question_;
  const ListSights& sights_;
};

}  // namespace

ListSights list_sights(const rights::Asker& asker, const cohort::Engine& engine, const Catalogue& catalogue,
                       const ListQuestion& question) {
  const auto sight = [&](Permission permission) {
    return sight_of(rights::visible(asker, permission), engine, catalogue, asker.today);
  };
  ListSights sights{.figures = sight(Permission::see_reach),
                    .rows = {},
                    .names = sight(Permission::see_names),
                    .addresses = sight(Permission::see_addresses),
                    .sensitive_groups = sight(Permission::see_sensitive_groups),
                    .families = sight(Permission::see_family),
                    .today = asker.today,
                    .account = asker.account};
  sights.rows = both(sights.figures, sight(Permission::open_list));
  if (question.form != ListForm::page) {
    sights.rows = both(sights.rows, sight(Permission::export_lists));
  }
  if (const auto tag = question.tag(); tag != none && catalogue.group_names[tag].sensitive) {
    sights.is_sensitive = true;
    sights.figures = both(sights.figures, sights.sensitive_groups);
    sights.rows = both(sights.rows, sights.sensitive_groups);
  }
  return sights;
}

List list_rows(const cohort::Engine& engine, const Catalogue& catalogue, const ListQuestion& question,
               const ListSights& sights) {
  return Rows{engine, catalogue, question, sights}.all();
}

}  // namespace reach
