#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "db/session.hpp"
#include "list_rows.hpp"

namespace reach {

/// A row in words: what the page, the JSON and the files say alike. It holds nothing that its asker may not see, and
/// stands without the catalogue.
struct ListLine {
  std::vector<std::int64_t> people = {};  ///< by number, for name_lines()
  std::int64_t family_number = 0;         ///< for stop_lines()
  bool is_family = false;
  std::string code = {};  ///< stands for the name; the same in every list of this installation
  std::string name = {};  ///< empty: not for this asker, or not known
  std::string age = {};   ///< `2 years`; of a family, those of its children
  std::vector<std::string> groups = {};
  bool is_registered = false;
  std::optional<base::Date> last_seen = {};
  std::string last_centre = {};
  std::vector<std::string> areas = {};
  std::string nearest_centre = {};
  std::optional<double> kilometres = {};  ///< to it
  bool is_masked = false;
  std::string why = {};   ///< `never seen`, `not seen since 3 May 2025`
  std::string next = {};  ///< a plain suggestion; of a family on the stop list, that they must not be contacted
  std::string address = {};
  std::string family = {};  ///< the family's id, where its page opens
  bool is_named = false;
  bool has_address = false;
  bool opens_family = false;
  bool is_stopped = false;  ///< not to be contacted today
};

/// What codes are made with.
using KeyedHash = std::function<std::string(std::string_view)>;

/// The code that stands for a child's or family's name.
std::string code_of(const ListRow& row, const ListQuestion& question, const KeyedHash& keyed_hash);

/// The lines of some rows of a list; without names and addresses, which are not in memory.
std::vector<ListLine> list_lines(const cohort::Engine& engine, const Catalogue& catalogue, const ListQuestion& question,
                                 const ListSights& sights, std::span<const ListRow> rows, const KeyedHash& keyed_hash);

/// Leaves neither next step nor address in the lines of those families, which are not to be contacted (ascending
/// numbers). To be called before name_lines().
void stop_lines(std::span<const std::int64_t> stopped, std::span<ListLine> lines);

/// The same in the lines of those families of which somebody died lately (ascending numbers): whoever knows them is
/// asked first, and the line does not say why. To be called before stop_lines().
void spare_lines(std::span<const std::int64_t> bereaved, std::span<ListLine> lines);

/// Writes in names, addresses and family ids where they may stand: one statement for all the lines.
void name_lines(db::Session& session, base::Date as_at, std::span<ListLine> lines);

/// Puts rows with names in the order of their names, and the others after them in the order of their codes, which says
/// nothing of theirs.
void sort_by_name(std::vector<ListRow>& rows, std::span<const std::int64_t> by_name, const ListQuestion& question,
                  const KeyedHash& keyed_hash);

}  // namespace reach
