#include <gmock/gmock.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "import_support.hpp"
#include "interchange/routes.hpp"
#include "private_folder.hpp"
#include "rights/roles.hpp"
#include "zip_builder.hpp"

namespace {

using Json = nlohmann::json;
using rights::Permission;
using testing::HasSubstr;
using testing::Not;

rights::Asker somebody(std::initializer_list<Permission> permissions) {
  return {.account = 1,
          .id = base::Uuid::parse("01900000-0000-7000-8000-00000000ada0").value(),
          .name = "Ada",
          .today = base::Date::parse("2026-11-22").value(),
          .held = {{std::nullopt, true, rights::Permissions{permissions}}}};
}

/// The pages of imports and of export, asked without a socket between.
class Packages : public ImportTest {
 protected:
  interchange::Site site() {
    return {.database = *database_,
            .imports = imports_,
            .exports = exports_,
            .page = [](const http::Request&, const rights::Asker&, int status,
                       const html::Page& page) { return http::page(html::page(page).text(), status); },
            .record_look = [this](const http::Request&, const rights::Asker&,
                                  const rights::Look& look) -> std::expected<void, http::Response> {
              looks_.push_back(look);
              return looks_work_ ? std::expected<void, http::Response>{}
                                 : std::unexpected{http::problem(403, "Say what for.")};
            },
            .account_name = [](std::string_view) { return "Ada"; }};
  }

  http::Response ask(http::Method method, const std::string& target, const rights::Asker& asker,
                     const std::string& type = {}, const std::string& body = {},
                     const std::string& accept = "text/html") {
    auto request = http::Request::read({.method = method,
                                        .target = target,
                                        .headers = {{"accept", accept}, {"content-type", type}},
                                        .body = std::make_shared<http::Body>(body)})
                       .value();
    request.give_forgery_token("token");
    EXPECT_TRUE(request.read_form());
    const http::Route<Permission, rights::Asker>* found = nullptr;
    const auto routes = interchange::routes(site());
    for (const auto& route : routes) {
      if (route.method == method && fits(route.pattern, request.segments())) {
        found = &route;
      }
    }
    if (found == nullptr) {
      return http::not_found();
    }
    request.name_segments({"", "id", ""});
    return asker.may(found->permission) ? found->task(request, asker) : http::problem(403, "No.");
  }

  static bool fits(std::string_view pattern, const std::vector<std::string>& segments) {
    std::string spelt;
    for (std::size_t i = 0; i < segments.size(); ++i) {
      spelt += "/" + (i == 1 && pattern.contains("{id}") ? "{id}" : segments[i]);
    }
    return spelt == pattern;
  }

  http::Response get(const std::string& target) { return ask(http::Method::get, target, importer_); }
  std::string page(const std::string& target) { return std::string{get(target).content().bytes()}; }
  Json json(const std::string& target) {
    return Json::parse(ask(http::Method::get, target, importer_, {}, {}, "application/json").content().bytes());
  }
  http::Response post(const std::string& target, const std::string& form = {}) {
    return ask(http::Method::post, target, importer_, "application/x-www-form-urlencoded", form);
  }

  std::string zip_of(const Files& files) {
    ZipBuilder zip;
    for (const auto& [name, text] : files) {
      zip.with(name + ".csv", text);
    }
    return read_file(zip.write(folder_.path() / "sent.zip"));
  }

  /// How many rows the county has: all of them are records.
  static std::string all_records() {
    std::ptrdiff_t rows = 0;
    for (const auto& [name, text] : a_county()) {
      rows += std::ranges::count(text, '\n') - 1;
    }
    return std::to_string(rows);
  }

  /// Sends those bytes as a file; returns where that leads.
  std::string send(const std::string& bytes) {
    const auto body =
        "--x\r\nContent-Disposition: form-data; name=\"package\"; filename=\"county.zip\"\r\nContent-Type: "
        "application/zip\r\n\r\n" +
        bytes + "\r\n--x--\r\n";
    const auto answer = ask(http::Method::post, "/imports", importer_, "multipart/form-data; boundary=x", body);
    status_ = answer.status();
    for (const auto& [name, value] : answer.headers()) {
      if (name == "Location") {
        imports_.wait();
        return value;
      }
    }
    return std::string{answer.content().bytes()};
  }

  rights::Asker importer_ = somebody({Permission::import_package, Permission::export_package});
  support::TemporaryFolder folder_;
  std::vector<rights::Look> looks_;
  bool looks_work_ = true;
  int status_ = 0;
  interchange::Imports imports_{*database_, env()};
  interchange::PackageExports exports_{*database_};
};

HEARTH_ON_BOTH_DATABASES(Packages);

TEST_P(Packages, are_previewed_and_then_taken_in_and_stand_among_past_imports) {
  EXPECT_THAT(page("/imports"), testing::AllOf(HasSubstr("multipart/form-data"), HasSubstr("There was none yet")));
  const auto address = send(zip_of(a_county()));
  ASSERT_THAT(address, testing::StartsWith("/imports/"));
  auto text = page(address);
  EXPECT_THAT(text, HasSubstr("Preview of county.zip"));
  EXPECT_THAT(text, HasSubstr("Nothing was written yet."));
  EXPECT_THAT(text, HasSubstr("Take in " + all_records() + " records"));
  EXPECT_TRUE(standing().empty());
  EXPECT_THAT(page("/imports"), HasSubstr("An import is under way"));
  EXPECT_EQ(post(address + "/take-in").status(), 303);
  imports_.wait();
  text = page(address);
  EXPECT_THAT(text, HasSubstr("Taken in: " + all_records() + " records are new or changed"));
  EXPECT_EQ(json(address).at("state"), "done");
  EXPECT_FALSE(standing().empty());
  EXPECT_THAT(page("/imports"), HasSubstr("people: 3"));
  EXPECT_EQ(json("/imports").at("past").size(), 1U);
  EXPECT_EQ(post(address + "/take-in").status(), 303) << "sent again";
  imports_.wait();
  EXPECT_EQ(json("/imports").at("past").size(), 1U);
}

TEST_P(Packages, with_faults_show_them_and_are_taken_in_without_what_is_wrong_only_where_that_is_said) {
  auto files = a_county();
  files["people"] += "P9,F9,dog,New,,,\n";
  const auto address = send(zip_of(files));
  const auto text = page(address);
  EXPECT_THAT(text, testing::AllOf(HasSubstr("people.csv"), HasSubstr("dog"), HasSubstr("and 1 row refused")));
  EXPECT_THAT(text, HasSubstr("Take in the " + all_records() + " that are right, and leave the others"));
  EXPECT_THAT(std::string{get(address + "/report.csv").content().bytes()}, HasSubstr("people.csv,5,role,dog,"));
  post(address + "/take-in");
  imports_.wait();
  EXPECT_EQ(json(address).at("state"), "previewed");
  EXPECT_TRUE(standing().empty());
  post(address + "/take-in", "leave=yes");
  imports_.wait();
  EXPECT_EQ(json(address).at("state"), "done");
  EXPECT_THAT(standing().at("people"), Not(HasSubstr("P9")));
}

TEST_P(Packages, that_are_cancelled_leave_nothing_and_another_can_begin) {
  const auto address = send(zip_of(a_county()));
  send(zip_of(a_county()));
  EXPECT_EQ(status_, 422) << "one at a time";
  post(address + "/cancel");
  imports_.wait();
  while (json(address).at("state") == "previewed") {
    std::this_thread::yield();
  }
  EXPECT_EQ(json(address).at("state"), "cancelled");
  EXPECT_TRUE(standing().empty());
  const auto next = send(zip_of(a_county()));
  EXPECT_EQ(json(next).at("state"), "previewed");
  EXPECT_EQ(get(address).status(), 404);
  EXPECT_THAT(page(address), HasSubstr("This import is not here any more"));
}

TEST_P(Packages, that_are_no_zip_are_refused_in_a_sentence) {
  const auto address = send("this is no zip");
  EXPECT_THAT(page(address),
              testing::AllOf(HasSubstr("This cannot be taken in"), HasSubstr("cannot be read as a zip")));
  send("");
  EXPECT_EQ(status_, 422);
}

TEST_P(Packages, are_for_those_who_may_everywhere) {
  const auto nobody = somebody({Permission::see_reach, Permission::manage_accounts});
  auto here = somebody({});
  here.held = {{rights::Place{"now", "pier"}, false, {Permission::import_package, Permission::export_package}}};
  for (const auto* target : {"/imports", "/imports/x", "/imports/x/report.csv", "/export"}) {
    EXPECT_EQ(ask(http::Method::get, target, nobody).status(), 403) << target;
    EXPECT_EQ(ask(http::Method::get, target, here).status(), 403) << target;
  }
  for (const auto* target : {"/imports", "/imports/x/take-in", "/imports/x/cancel", "/export", "/export/package"}) {
    EXPECT_EQ(ask(http::Method::post, target, nobody).status(), 403) << target;
    EXPECT_EQ(ask(http::Method::post, target, here).status(), 403) << target;
  }
}

TEST_P(Packages, are_exported_after_the_look_is_journalled_fetched_once_and_then_gone) {
  expect_taken(a_county());
  EXPECT_THAT(page("/export"), HasSubstr("Make the package"));
  EXPECT_EQ(post("/export").status(), 303);
  exports_.wait(importer_.id.text());
  ASSERT_EQ(looks_.size(), 1U);
  EXPECT_EQ(looks_.front().kind, "package");
  EXPECT_THAT(page("/export"), testing::AllOf(HasSubstr("Your package is ready"), HasSubstr("Download the package")));
  EXPECT_EQ(post("/export").status(), 303) << "sent again: the one that there is will do";
  EXPECT_EQ(looks_.size(), 1U);
  const auto zip = post("/export/package");
  EXPECT_EQ(zip.status(), 200);
  const auto before = standing();
  const auto sent_back = interchange::open_package("zip", zip.content().bytes());
  ASSERT_TRUE(sent_back);
  EXPECT_EQ(sent_back->files().size(), before.size());
  EXPECT_EQ(post("/export/package").status(), 303) << "once";
  EXPECT_THAT(page("/export"), HasSubstr("nothing of it is left here"));
}

TEST_P(Packages, are_not_exported_where_the_look_is_not_journalled) {
  looks_work_ = false;
  EXPECT_EQ(post("/export").status(), 403);
  EXPECT_FALSE(exports_.find(importer_.id.text()));
}

TEST_P(Packages, that_a_killed_process_left_on_disk_are_gone_when_the_next_one_starts) {
  const auto left = std::filesystem::temp_directory_path() / ("hearth-package-" + env().new_id().text());
  std::filesystem::create_directory(left);
  write_file(left / "people.csv", "person\n");
  const interchange::PrivateFolder in_use;
  const interchange::PackageExports next{*database_};
  EXPECT_FALSE(std::filesystem::exists(left));
  EXPECT_TRUE(std::filesystem::exists(in_use.path())) << "of a process that runs";
  EXPECT_EQ(std::filesystem::status(in_use.path()).permissions(), std::filesystem::perms::owner_all);
}

TEST_P(Packages, can_be_asked_for_again_as_soon_as_the_last_was_fetched) {
  constexpr int often = 20;
  for (int i = 0; i < often; ++i) {
    ASSERT_TRUE(exports_.begin("ada"));
    EXPECT_FALSE(exports_.begin("ada"));
    exports_.wait("ada");
    ASSERT_TRUE(exports_.fetch("ada"));
  }
}

TEST_P(Packages, that_nobody_fetches_are_gone_when_their_time_is_over) {
  interchange::PackageExports short_lived{*database_, std::chrono::seconds{0}};
  EXPECT_TRUE(short_lived.begin("ada"));
  short_lived.wait("ada");
  while (short_lived.find("ada")->state == interchange::PackageState::ready) {
    std::this_thread::yield();
  }
  EXPECT_EQ(short_lived.find("ada")->state, interchange::PackageState::gone);
  EXPECT_FALSE(short_lived.fetch("ada"));
}

}  // namespace
