#include "statement_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace db {
namespace {

bool begins_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool continues_name(char c) { return begins_name(c) || (c >= '0' && c <= '9'); }

/// Reads a statement piece by piece: what is passed over as it stands, and the parameters in between.
class Reader {
 public:
  Reader(std::string_view sql, Dialect dialect) : sql_{sql}, dialect_{dialect} {}

  bool done() const { return at_ == sql_.size(); }

  /// A parameter's name, where one begins here.
  std::optional<std::string_view> parameter() {
    if (sql_[at_] != ':' || !begins_name(ahead(1))) {
      return {};
    }
    const auto from = at_ + 1;
    at_ = from;
    while (!done() && continues_name(sql_[at_])) {
      ++at_;
    }
    return sql_.substr(from, at_ - from);
  }

  /// The next piece that holds no parameter: a quoted text, a comment, a cast, or one character.
  std::string_view plain() {
    const auto from = at_;
    at_ = std::min(end_of_plain(), sql_.size());
    return sql_.substr(from, at_ - from);
  }

 private:
  char ahead(std::size_t by) const { return at_ + by < sql_.size() ? sql_[at_ + by] : '\0'; }

  std::size_t end_of_plain() const {
    switch (sql_[at_]) {
      case '\'':
        return escapes_with_backslash() ? after_escaped_quote() : after("'", 1);
      case '"':
        return after("\"", 1);
      case '-':
        return ahead(1) == '-' ? after("\n", 2) : at_ + 1;
      case '/':
        return ahead(1) == '*' ? after("*/", 2) : at_ + 1;
      case ':':
        return ahead(1) == ':' ? at_ + 2 : at_ + 1;
      case '$':
        return dialect_ == Dialect::postgresql ? after_dollar_quote() : at_ + 1;
      default:
        return at_ + 1;
    }
  }

  // A doubled quote ends one quoted text and begins the next at once, which comes to the same.
  std::size_t after(std::string_view end, std::size_t skip) const {
    const auto found = sql_.find(end, at_ + skip);
    return found == std::string_view::npos ? sql_.size() : found + end.size();
  }

  bool escapes_with_backslash() const {
    return dialect_ == Dialect::postgresql && at_ > 0 && (sql_[at_ - 1] == 'E' || sql_[at_ - 1] == 'e') &&
           (at_ == 1 || !continues_name(sql_[at_ - 2]));
  }

  std::size_t after_escaped_quote() const {
    auto end = at_ + 1;
    while (end < sql_.size() && sql_[end] != '\'') {
      end += sql_[end] == '\\' ? 2U : 1U;
    }
    return end + 1;
  }

  std::size_t after_dollar_quote() const {
    const auto tag_end = sql_.find('$', at_ + 1);
    const auto tag = sql_.substr(at_, tag_end == std::string_view::npos ? 1 : tag_end - at_ + 1);
    const bool is_tag = tag.size() >= 2 && std::ranges::all_of(tag.substr(1, tag.size() - 2), continues_name);
    return is_tag ? after(tag, tag.size()) : at_ + 1;
  }

  std::string_view sql_;
  Dialect dialect_;
  std::size_t at_ = 0;
};

}  // namespace

StatementText::StatementText(const Sql& sql, Dialect dialect) : name_{sql.name}, source_{sql.in(dialect)} {
  Reader reader{source_, dialect};
  while (!reader.done()) {
    const auto parameter = reader.parameter();
    if (!parameter) {
      native_ += reader.plain();
      continue;
    }
    const auto known = std::ranges::find(names_, *parameter);
    const auto number = known - names_.begin() + 1;
    if (known == names_.end()) {
      names_.emplace_back(*parameter);
    }
    native_ += fmt::format("{}{}", dialect == Dialect::sqlite ? '?' : '$', number);
  }
}

std::optional<std::size_t> StatementText::authority() const {
  const auto found = std::ranges::find(names_, "authority");
  return found == names_.end() ? std::nullopt : std::optional{static_cast<std::size_t>(found - names_.begin())};
}

std::size_t StatementText::position(std::string_view parameter) const {
  const auto found = std::ranges::find(names_, parameter);
  if (found == names_.end()) {
    misused(parameter, "is not named in the statement");
  }
  return static_cast<std::size_t>(found - names_.begin());
}

std::vector<std::size_t> StatementText::of_caller() const {
  std::vector<std::size_t> positions;
  for (std::size_t position = 0; position < names_.size(); ++position) {
    if (names_[position] != "authority") {
      positions.push_back(position);
    }
  }
  return positions;
}

std::vector<const Value*> StatementText::arrange(Parameters parameters, const Value& authority) const {
  std::vector<const Value*> values(names_.size(), nullptr);
  if (const auto place = this->authority()) {
    values[*place] = &authority;
  }
  for (const auto& parameter : parameters) {
    const auto place = position(parameter.name);
    if (values[place] != nullptr) {
      misused(parameter.name, parameter.name == "authority" ? "is bound by the session itself" : "is given twice");
    }
    if (const auto* text = std::get_if<std::string>(&parameter.value)) {
      refuse_nul(*text, place);
    }
    values[place] = &parameter.value;
  }
  if (const auto missing = std::ranges::find(values, nullptr); missing != values.end()) {
    misused(names_[static_cast<std::size_t>(missing - values.begin())], "is missing");
  }
  return values;
}

void StatementText::refuse_nul(std::string_view text, std::size_t position) const {
  if (text.find('\0') != std::string_view::npos) {
    misused(names_[position], "holds a NUL, which no text may");
  }
}

void StatementText::misused(std::string_view parameter, std::string_view how) const {
  throw std::logic_error{fmt::format("statement {}: parameter :{} {}", name_, parameter, how)};
}

}  // namespace db
