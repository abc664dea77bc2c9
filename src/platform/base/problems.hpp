#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace base {

/// What the user can mend: which field, and a sentence that says what was wrong and what would be right.
struct Problem {
  std::string field;
  std::string message;

  bool operator==(const Problem&) const = default;
};

/// The problems of one form, file or question, in the order found. Empty: nothing is wrong.
class Problems {
 public:
  Problems() = default;
  Problems(std::string field, std::string message) { add(std::move(field), std::move(message)); }

  void add(std::string field, std::string message);

  bool empty() const { return all_.empty(); }
  const std::vector<Problem>& all() const { return all_; }

  /// One line each, `field: message`.
  std::string text() const;

 private:
  std::vector<Problem> all_;
};

}  // namespace base
