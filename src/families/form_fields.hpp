#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/problems.hpp"
#include "html/components.hpp"
#include "new_family.hpp"

namespace families {

/// Fields of a form with what was typed into them, and beside each what was wrong with it. Both must outlive it.
class FormFields {
 public:
  FormFields(const TypedFields& typed, const base::Problems& problems) : typed_{typed}, problems_{problems} {}

  struct Words {
    std::string label;
    std::string hint = {};
    std::string classes = "govuk-input--width-20";
    std::string inputmode = {};
  };
  html::Html input(const std::string& field, const Words& words) const;
  /// Sends `yes` where it is ticked.
  html::Html box(const std::string& field, const std::string& label, const std::string& hint = {}) const;
  /// Several boxes under one question, each with a name of its own: fields and their texts.
  struct Box {
    std::string field;
    std::string label;
    std::string hint = {};
  };
  html::Html boxes(const std::string& legend, const std::vector<Box>& all) const;
  /// Values and their texts.
  using Items = std::vector<std::pair<std::string, std::string>>;
  html::Html select(const std::string& field, const std::string& label, const Items& items,
                    const std::string& hint = {}) const;
  /// Fields under one heading.
  static html::Html group(const std::string& legend, const html::Html& content);
  /// A day, as people type it: `3 5 2024`.
  html::Html day(const std::string& field, const std::string& label, const std::string& hint) const;
  /// House and street, second line, town, postcode; and whether it must be protected.
  html::Html address(const std::string& row) const;

  std::string typed(const std::string& field) const { return typed_in(typed_, field); }
  const base::Problems& problems() const { return problems_; }

 private:
  const TypedFields& typed_;
  const base::Problems& problems_;
};

/// Which of the languages that are offered is spoken at home.
html::Html language_field(const FormFields& fields);

}  // namespace families
