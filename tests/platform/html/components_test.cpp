/// Every published fixture of the components that we use: the same options give the same tree.
#include <gtest/gtest.h>

#include <fstream>
#include <map>

#include "options.hpp"
#include "parsed_tree.hpp"

namespace html::tests {
namespace {

/// The fixtures from which we differ, and why.
const std::map<std::string, std::string> differences{
    {"checkboxes: with falsy values",
     "items that are null or false take a number of the ids there; ours has no such items"},
    {"radios: with falsy items", "items that are null or false take a number of the ids there; ours has no such items"},
};

struct Component {
  std::string name;
  std::string (*render)(const json& options);
};

void PrintTo(const Component& component, std::ostream* out) { *out << component.name; }

template <class Struct, Html (*function)(const Struct&)>
std::string render(const json& from) {
  Markup markup;
  Struct options;
  {
    Options members{from, markup};
    take_from(members, options);
  }
  return markup.put_back(function(options).text());
}

#define COMPONENT(file, Struct, function) \
  Component { file, render<Struct, function> }

const Component components[] = {
    COMPONENT("back-link", BackLink, back_link),
    COMPONENT("breadcrumbs", Breadcrumbs, breadcrumbs),
    COMPONENT("button", Button, button),
    COMPONENT("character-count", CharacterCount, character_count),
    COMPONENT("checkboxes", Checkboxes, checkboxes),
    COMPONENT("date-input", DateInput, date_input),
    COMPONENT("details", Details, details),
    COMPONENT("error-message", ErrorMessage, error_message),
    COMPONENT("error-summary", ErrorSummary, error_summary),
    COMPONENT("fieldset", Fieldset, fieldset),
    COMPONENT("file-upload", FileUpload, file_upload),
    COMPONENT("hint", Hint, hint),
    COMPONENT("input", Input, input),
    COMPONENT("inset-text", InsetText, inset_text),
    COMPONENT("label", Label, label),
    COMPONENT("notification-banner", NotificationBanner, notification_banner),
    COMPONENT("pagination", Pagination, pagination),
    COMPONENT("panel", Panel, panel),
    COMPONENT("password-input", PasswordInput, password_input),
    COMPONENT("phase-banner", PhaseBanner, phase_banner),
    COMPONENT("radios", Radios, radios),
    COMPONENT("select", Select, select),
    COMPONENT("service-navigation", ServiceNavigation, service_navigation),
    COMPONENT("skip-link", SkipLink, skip_link),
    COMPONENT("summary-list", SummaryList, summary_list),
    COMPONENT("table", Table, table),
    COMPONENT("tabs", Tabs, tabs),
    COMPONENT("tag", Tag, tag),
    COMPONENT("textarea", Textarea, textarea),
    COMPONENT("warning-text", WarningText, warning_text),
};

json fixtures_of(const std::string& component) {
  const std::string path = HEARTH_NODE_MODULES "/govuk-frontend/dist/govuk/components/" + component + "/fixtures.json";
  std::ifstream file{path};
  if (!file) {
    throw std::runtime_error{path + " is not there; ./run test installs it."};
  }
  return json::parse(file).at("fixtures");
}

class DesignSystem : public testing::TestWithParam<Component> {};

TEST_P(DesignSystem, give_the_tree_of_each_published_fixture) {
  const auto fixtures = fixtures_of(GetParam().name);
  EXPECT_GE(fixtures.size(), 6U);
  for (const auto& fixture : fixtures) {
    const auto name = GetParam().name + ": " + fixture.at("name").get<std::string>();
    SCOPED_TRACE(name);
    const auto ours = parsed_tree(GetParam().render(fixture.at("options")));
    const auto theirs = parsed_tree(fixture.at("html").get<std::string>());
    if (const auto known = differences.find(name); known != differences.end()) {
      EXPECT_NE(ours, theirs) << "differs no more, though it is said: " << known->second;
    } else {
      EXPECT_EQ(ours, theirs);
    }
  }
}

std::string name_of(const testing::TestParamInfo<Component>& each) {
  auto name = each.param.name;
  std::ranges::replace(name, '-', '_');
  return name;
}

TEST(DesignSystemFixtures, are_as_many_as_this_version_has) {
  std::size_t fixtures = 0;
  for (const auto& component : components) {
    fixtures += fixtures_of(component.name).size();
  }
  EXPECT_EQ(fixtures, 616U) << "govuk-frontend 6.6.0 has 616 for these components; another version, another number";
}

INSTANTIATE_TEST_SUITE_P(GovukFrontend, DesignSystem, testing::ValuesIn(components), name_of);

}  // namespace
}  // namespace html::tests
