#pragma once

#include <map>
#include <string>
#include <vector>

#include "builders.hpp"
#include "rights/routes.hpp"

namespace rights {

/// What came back.
struct Answer {
  int status = 0;
  std::string body;
  std::string location;
  std::vector<std::string> cookies;  ///< as they were set

  bool says(std::string_view text) const { return body.find(text) != std::string::npos; }
  /// The value of the first hidden field of that name.
  std::string hidden(const std::string& name) const;
};

/// Asks endpoints as a browser does: keeps cookies, sends forms, says where it comes from. No socket between.
class Browser {
 public:
  explicit Browser(std::vector<http::Endpoint> endpoints) : endpoints_{std::move(endpoints)} {}

  Answer get(const std::string& target) { return ask(http::Method::get, target, {}); }
  /// Sends a form; where it is asked to, once more.
  Answer post(const std::string& target, const http::Pairs& fields);
  Answer ask(http::Method method, const std::string& target, const http::Pairs& fields);

  std::string accept = "text/html";
  http::Headers more = {{"host", "hearth.example"}, {"origin", "http://hearth.example"}};
  std::map<std::string, std::string> cookies;
  bool secure = false;

 private:
  void remember(const Answer& answer);
  std::vector<http::Endpoint> endpoints_;
};

/// The room's pages in a plain frame.
class WithPages : public WithRights {
 protected:
  void SetUp() override;
  Browser a_browser();
  /// A browser in which they are signed in.
  Browser browser_of(const std::string& email);

  /// Of the demonstration, so that no one-time code is asked for.
  Asker an_administrator(const std::string& email = "admin@kent.example");

  std::unique_ptr<Site> site_;
};

}  // namespace rights
