// The form on paper: what the screen asks, in its order, to write on.
#include <algorithm>

#include "html/components.hpp"
#include "registration.hpp"
#include "tasks.hpp"

namespace families {

http::Response show_paper(const Site& site, const http::Request& request, const rights::Asker& asker) {
  auto offered = offered_to(site, asker);
  offered.at_home = true;  // it speaks to the parent
  std::erase_if(offered.groups, [&](const auto& group) {
    return std::ranges::find(offered.sensitive, group.first) != offered.sensitive.end();
  });
  std::erase_if(offered.own_fields, [](const OwnField& field) { return field.is_sensitive; });
  html::Html steps;
  for (const auto& step : steps_of(offered)) {
    if (step.step != Step::centre) {
      steps += html::html(R"(<section class="paper__step"><h2 class="govuk-heading-m">{}</h2>{}</section>)",
                          step.asked(offered), paper_fields(step.step, offered, asker.today));
    }
  }
  return site.page(
      request, asker, 200,
      {.title = "Form on paper",
       .back_link = html::BackLink{.text = "Families", .href = "/families"},
       .content = html::html(
           R"(<p class="govuk-body hearth-not-printed">Print this page. What is written on it is typed in under )"
           R"(<a class="govuk-link" href="/families">Register on one page</a>, which asks in the same order; then the )"
           R"(paper is destroyed.</p><div class="paper"><h1 class="govuk-heading-l">Register your family</h1>)"
           R"(<p class="govuk-body">You register once, for all Family Hubs of the council. Leave empty what you do not )"
           R"(want to say; we need at least the children's names and dates of birth, one grown-up, and where you )"
           R"(live.</p>{}<section class="paper__step"><h2 class="govuk-heading-m">To sign</h2>)"
           R"(<p class="paper__line"><span class="paper__label">Your name</span></p><p class="paper__line">)"
           R"(<span class="paper__label">Date</span></p></section><section class="paper__step">)"
           R"(<h2 class="govuk-heading-m">For the centre</h2><p class="paper__line"><span class="paper__label">Centre, )"
           R"(and who took the form</span></p><p class="paper__line"><span class="paper__label">Typed in on, by</span>)"
           R"(</p></section></div>)",
           steps)});
}

}  // namespace families
