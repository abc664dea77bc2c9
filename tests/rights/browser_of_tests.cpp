#include "browser_of_tests.hpp"

#include <algorithm>
#include <ranges>

#include "http/percent.hpp"

namespace rights {
namespace {

std::vector<std::string> segments_of(std::string_view path) {
  std::vector<std::string> segments;
  for (const auto part : std::views::split(path.substr(1), '/')) {
    segments.emplace_back(part.begin(), part.end());
  }
  return segments;
}

bool named(std::string_view part) { return part.starts_with('{'); }

bool fits(const std::vector<std::string>& pattern, const std::vector<std::string>& asked) {
  return std::ranges::equal(pattern, asked,
                            [](const auto& part, const auto& segment) { return named(part) || part == segment; });
}

std::string urlencoded(const http::Pairs& fields) {
  std::string text;
  for (const auto& [name, value] : fields) {
    text += (text.empty() ? "" : "&") + http::percent_encoded(name) + "=" + http::percent_encoded(value);
  }
  return text;
}

Answer answer_of(const http::Response& response) {
  Answer answer{
      .status = response.status(), .body = std::string{response.content().bytes()}, .location = {}, .cookies = {}};
  answer.body += response.sentence();
  for (const auto& [name, value] : response.headers()) {
    if (name == "Location") {
      answer.location = value;
    } else if (name == "Set-Cookie") {
      answer.cookies.push_back(value);
    }
  }
  return answer;
}

}  // namespace

std::string Answer::hidden(const std::string& name) const {
  const auto start = "name=\"" + name + "\" value=\"";
  const auto at = body.find(start);
  return at == std::string::npos
             ? std::string{}
             : body.substr(at + start.size(), body.find('"', at + start.size()) - at - start.size());
}

Answer Browser::post(const std::string& target, const http::Pairs& fields) {
  const auto answer = ask(http::Method::post, target, fields);
  return answer.status == 307 ? post(answer.location, fields) : answer;
}

Answer Browser::ask(http::Method method, const std::string& target, const http::Pairs& fields) {
  auto headers = more;
  headers.push_back({"accept", accept});
  std::string jar;
  for (const auto& [name, value] : cookies) {
    jar += (jar.empty() ? "" : "; ") + name + "=" + value;
  }
  headers.push_back({"cookie", jar});
  const auto body = urlencoded(fields);
  headers.push_back({"content-type", "application/x-www-form-urlencoded"});
  headers.push_back({"content-length", std::to_string(body.size())});
  auto request = *http::Request::read({.method = method,
                                       .target = target,
                                       .headers = headers,
                                       .body = std::make_shared<http::Body>(body),
                                       .client = "198.51.100.7",
                                       .secure = secure});
  // What is spelt out goes before what is named, as in the server's router.
  const http::Endpoint* found = nullptr;
  for (const auto& each : endpoints_) {
    const auto pattern = segments_of(each.pattern);
    if (each.method == method && fits(pattern, request.segments()) &&
        (found == nullptr || std::ranges::none_of(pattern, named))) {
      found = &each;
    }
  }
  if (found == nullptr) {
    return {.status = 404, .body = {}, .location = {}, .cookies = {}};
  }
  std::vector<std::string> parts = segments_of(found->pattern);
  std::vector<std::string_view> names;
  for (const auto& part : parts) {
    names.push_back(named(part) ? std::string_view{part}.substr(1, part.size() - 2) : std::string_view{});
  }
  request.name_segments(names);
  request.give_forgery_token("token of this visitor");
  EXPECT_TRUE(request.read_form());
  const auto answer = answer_of(found->answer(request));
  remember(answer);
  return answer;
}

void Browser::remember(const Answer& answer) {
  for (const auto& each : answer.cookies) {
    const auto equals = each.find('=');
    const auto value = each.substr(equals + 1, each.find(';') - equals - 1);
    if (value.empty()) {
      cookies.erase(each.substr(0, equals));
    } else {
      cookies[each.substr(0, equals)] = value;
    }
  }
}

void WithPages::SetUp() {
  WithRights::SetUp();
  site_ = std::make_unique<Site>(
      Site{.rights = rights(), .database = database(), .page = [](auto&, auto*, int status, const html::Page& page) {
             return http::page(html::page(page).text(), status);
           }});
}

Asker WithPages::an_administrator(const std::string& email) {
  constexpr std::string_view words = "update account set demonstration = 1 where authority = :authority";
  const auto admin = with_password(email, {a_grant("administrator", std::nullopt)});
  database().write([&](db::Session& session) { session.execute({"test/demonstration", words, words}); });
  return admin;
}

Browser WithPages::a_browser() { return Browser{endpoints(*site_)}; }

Browser WithPages::browser_of(const std::string& email) {
  auto browser = a_browser();
  browser.post("/sign-in", {{"email", email}, {"password", password}});
  return browser;
}

}  // namespace rights
