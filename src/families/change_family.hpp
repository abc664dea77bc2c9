#pragma once

#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "families/site.hpp"
#include "family.hpp"
#include "family_edits.hpp"
#include "form_fields.hpp"
#include "held_words.hpp"
#include "registration_form.hpp"
#include "timeline.hpp"

/// What all changes of a family have in common: who may, the form, two tabs, the writing, and where it leads.
namespace families {

/// A family before somebody who may change it.
struct ToChange {
  Family family;  ///< all that is held
  Family shown;   ///< the same, cut to what the asker may see; its lists as long, and in the same order, but for groups
                  ///< and answers to the council's own fields
  FamilySight sight;
  CentreNames centres;
  Offered offered;  ///< what the asker may choose from
  base::Date today;
  std::int64_t account = 0;                                   ///< the asker's
  bool is_as_seen = false;                                    ///< nobody changed it since the form was opened
  std::string person = {};                                    ///< the id that the address names
  std::function<bool(const std::string&)> is_listed = {};     ///< whether the county's list has that postcode
  std::function<std::vector<Correction>()> corrections = {};  ///< of the family, as far as the asker may see them
  std::function<bool(const std::string& card, base::Date from)> is_card_held =
      {};  ///< by anybody, on that day or later
};

/// Its form as it is shown for the first time.
struct ChangeForm {
  std::string title;
  html::Html lead = {};  ///< above the fields
  TypedFields present = {};
  std::function<html::Html(const FormFields&)> fields = {};
  std::string first_field = {};  ///< beside which what concerns the whole form is said
  std::string button = "Save";
};

/// One way in which families change. Plain functions: each task file has one of these.
struct FamilyChange {
  std::string_view task;  ///< a word for the journal, and for the sentence that says it is done
  /// What is held now of what the form changes: the whole of it says whether somebody else was faster.
  std::string (*held)(const Family&, base::Date, const CentreNames&);
  /// Nothing where there is nothing of that kind to change: the page is not there.
  std::optional<ChangeForm> (*form)(const ToChange&);
  /// What is to be written; nothing to be written means that it stands so already.
  std::expected<FamilyEdits, base::Problems> (*work)(const ToChange&, const TypedFields&);
};

http::Response show_change(const Site& site, const http::Request& request, const rights::Asker& asker,
                           const FamilyChange& change);
/// Writes it, and goes on to the family. 404 for whoever may not change this family; 422 where what was typed cannot be
/// right, or somebody else changed the same meanwhile: with everything typed still there.
http::Response make_change(const Site& site, const http::Request& request, const rights::Asker& asker,
                           const FamilyChange& change);

/// The council's own fields that are asked of a `child`, a `carer` or the `family`, and that the asker may see here.
std::vector<OwnField> own_fields_for(const ToChange& to, std::string_view asked_of);

/// The day that was typed into `from`: one that has come. Today where the form has no such field; a problem beside it
/// where there is none.
std::optional<base::Date> typed_from(const TypedFields& typed, base::Date today, base::Problems& problems);
/// The field itself.
html::Html from_field(const FormFields& fields, const std::string& label);
/// Today, as it is typed.
std::string today_typed(base::Date today);
/// That a thing may not end before it began: a problem beside `from`.
void check_after(const base::Interval& held, base::Date from, std::string_view what, base::Problems& problems);
/// Beside `<row>postcode`, unless its own box says that it is right all the same.
void check_listed(const ToChange& to, const TypedFields& typed, const std::string& row, const std::string& postcode,
                  base::Problems& problems);
/// The box for that; nothing where nothing was wrong with the postcode.
html::Html sure_box(const FormFields& fields, const std::string& row);

}  // namespace families
