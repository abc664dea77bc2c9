#pragma once

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "html/attributes.hpp"
#include "html/html.hpp"

namespace html::tests {

using nlohmann::json;

/// Markup of a fixture's options, which is a text of the moment, and so nothing that Html can be made of: in its place
/// goes a token, and `put_back` writes the markup where the component let the token stand.
class Markup {
 public:
  Html token(const std::string& markup);
  std::string put_back(std::string rendered) const;

 private:
  std::vector<std::string> kept_;
};

/// The members of one options object, each taken by name. A member that nobody took is a failure: an option that our
/// function lacks.
class Options {
 public:
  Options(const json& from, Markup& markup) : from_{from}, markup_{markup} {}
  ~Options();
  Options(const Options&) = delete;
  Options& operator=(const Options&) = delete;

  /// Leaves `to` as it is where the member is not there, or null.
  template <class Value>
  Options& take(const char* name, Value& to) {
    taken_.insert(name);
    const auto found = from_.find(name);
    if (found != from_.end() && !found->is_null()) {
      read(*found, to);
    }
    return *this;
  }
  /// Members that our function need not know; say why where it is called.
  Options& ignore(const char* name) {
    taken_.insert(name);
    return *this;
  }
  Markup& markup() const { return markup_; }
  const json& from() const { return from_; }

 private:
  void read(const json& value, std::string& to) const;
  void read(const json& value, bool& to) const { to = value.get<bool>(); }
  void read(const json& value, int& to) const { to = value.get<int>(); }
  void read(const json& value, std::int64_t& to) const { to = value.get<std::int64_t>(); }
  void read(const json& value, Html& to) const;
  void read(const json& value, Attributes& to) const;
  template <class Value>
  void read(const json& value, std::optional<Value>& to) const {
    Value inner{};
    read(value, inner);
    to = inner;
  }
  /// Items that are null, false or empty are passed over, as the design system does.
  template <class Value>
  void read(const json& value, std::vector<Value>& to) const {
    for (const auto& item : value) {
      if (!(item.is_null() || item == false || item == "")) {
        read(item, to.emplace_back());
      }
    }
  }
  template <class Value>
  void read(const json& value, std::map<std::string, Value, std::less<>>& to) const {
    for (const auto& [name, item] : value.items()) {
      read(item, to[name]);
    }
  }
  template <class Struct>
    requires requires(Options& options, Struct& to) { take_from(options, to); }
  void read(const json& value, Struct& to) const {
    Options inner{value, markup_};
    take_from(inner, to);
  }

  const json& from_;
  Markup& markup_;
  std::set<std::string, std::less<>> taken_;
};

}  // namespace html::tests
