#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/problems.hpp"
#include "html/components.hpp"
#include "new_family.hpp"

namespace families {

/// What a form is filled in on: on paper a field is a line to write on, a choice is boxes to tick.
enum class Medium : std::uint8_t { screen, paper };

/// Fields of a form with what was typed into them, and beside each what was wrong with it. Both must outlive it.
class FormFields {
 public:
  FormFields(const TypedFields& typed, const base::Problems& problems, Medium medium = Medium::screen)
      : typed_{typed}, problems_{problems}, medium_{medium} {}

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
  /// A question that is answered by yes or no, or not at all.
  html::Html yes_or_no(const std::string& field, const std::string& question) const;
  /// What few need: open where `open`, and on paper.
  html::Html more(const std::string& summary, const html::Html& content, bool open) const;
  /// Fields under one heading.
  static html::Html group(const std::string& legend, const html::Html& content);
  /// A day, as people type it: `3 5 2024`.
  html::Html day(const std::string& field, const std::string& label, const std::string& hint) const;
  /// House and street, second line, town, postcode; and whether it must be protected.
  html::Html address(const std::string& row) const;

  std::string typed(const std::string& field) const { return typed_in(typed_, field); }
  const base::Problems& problems() const { return problems_; }
  bool on_paper() const { return medium_ == Medium::paper; }

 private:
  const TypedFields& typed_;
  const base::Problems& problems_;
  Medium medium_;
};

/// Which of the languages that are offered is spoken at home.
html::Html language_field(const FormFields& fields);

}  // namespace families
