#include "figures.hpp"

#include <algorithm>

#include "html/components.hpp"
#include "markup.hpp"
#include "numbers.hpp"

namespace html {
namespace {

std::string_view name_of(Standing standing) {
  switch (standing) {
    case Standing::below:
      return "below";
    case Standing::good:
      return "good";
    case Standing::outstanding:
      return "outstanding";
    case Standing::none:
      break;
  }
  return "none";
}

std::string with_standing(std::string_view block, Standing standing) {
  return std::string{block} + " " + std::string{block} + "--" + std::string{name_of(standing)};
}

Html asked_item(const AskedItem& item) {
  return html(R"(<div class="asked__item"><dt>{}</dt><dd>{}</dd></div>)", item.term, item.value);
}

Html asked_link(const AskedLink& link) {
  return html(R"(<a class="govuk-link" href="{}">{}</a>)", link.href, link.text);
}

// A bar's rectangle, as long as so many tenths of a per cent; what lies outside 0 to 100 per cent is cut.
Html bar(std::string_view classes, std::int64_t from, std::int64_t to) {
  const auto left = std::clamp<std::int64_t>(from, 0, 1000);
  const auto right = std::clamp<std::int64_t>(to, left, 1000);
  return html(R"(<rect class="{}" x="{}%" width="{}%" height="100%"/>)", classes, decimal(left), decimal(right - left));
}

std::int64_t tenths_of(std::int64_t count, std::int64_t largest) {
  return largest == 0 ? 0 : (count * 1000 + largest / 2) / largest;
}

Html step_bar(const LadderStep& step, std::int64_t largest) {
  return html(R"(<svg class="ladder__bar" aria-hidden="true" focusable="false">{}{}</svg>)",
              bar("ladder__track", 0, 1000), bar("ladder__fill", 0, tenths_of(step.count.value_or(0), largest)));
}

Html ladder_step(const LadderStep& step, std::size_t index, std::int64_t largest) {
  const auto inner = html(R"(<span class="ladder__label">{}</span> <span class="ladder__count">{}</span> {})"
                          R"(<span class="ladder__note">{}</span>)",
                          step.label, step.count ? number(*step.count) : "\u2013", step_bar(step, largest), step.note);
  const auto row = step.href.empty()
                       ? html(R"(<div class="ladder__row">{}</div>)", inner)
                       : html(R"(<a class="ladder__row ladder__row--link" href="{}">{}</a>)", step.href, inner);
  return html(R"(<li class="ladder__step ladder__step--{}{}">{}</li>)", index,
              step.is_estimate ? " ladder__step--estimate" : "", row);
}

Html stat(const Stat& options) {
  const auto label = options.href.empty()
                         ? text(options.label)
                         : html(R"(<a class="govuk-link" href="{}">{}</a>)", options.href, options.label);
  const auto note = options.note.empty() ? Html{} : html(R"(<span class="stats__note">{}</span>)", options.note);
  return html(
      R"(<li class="stats__item"><span class="stats__figure">{}</span> <span class="stats__label">{}</span> {}</li>)",
      options.figure, label, note);
}

}  // namespace

Html asked(const Asked& options) {
  const auto links =
      options.links.empty() ? Html{} : html(R"(<p class="asked__links">{}</p>)", each(options.links, asked_link));
  return html(R"(<div class="asked" role="group" aria-label="What is shown"><dl class="asked__list">{}</dl>{}</div>)",
              each(options.items, asked_item), links);
}

Html verdict(const Verdict& options) {
  const auto link = options.href.empty()
                        ? Html{}
                        : html(R"(<a class="govuk-link" href="{}">{}</a>)", options.href, options.link_text);
  return html(R"(<p class="{}"><strong>{}</strong> {} {}</p>)", with_standing("verdict", options.standing),
              options.headline, options.text, link);
}

Html ladder(const std::vector<LadderStep>& steps) {
  std::int64_t largest = 0;
  for (const auto& step : steps) {
    largest = std::max(largest, step.count.value_or(0));
  }
  Html out;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    out += ladder_step(steps[i], i, largest);
  }
  return html(R"(<ol class="ladder">{}</ol>)", out);
}

Html reach_bar(const ReachBar& options) {
  if (!options.tenths) {
    return html(R"(<span class="reach-figure">{}</span>)", per_cent({}));
  }
  const auto good = options.good_from;
  const auto outstanding = options.outstanding_from;
  return html(R"(<span class="reach-figure">{}</span> <svg class="{}" aria-hidden="true" focusable="false">{}{}{})"
              R"(<rect class="reach-bar__fill" y="25%" width="{}%" height="50%"/>)"
              R"(<rect class="reach-bar__mark" x="{}%" width="2" height="100%"/>)"
              R"(<rect class="reach-bar__mark" x="{}%" width="2" height="100%"/></svg>)",
              per_cent(options.tenths), with_standing("reach-bar", options.standing), bar("reach-bar__below", 0, good),
              bar("reach-bar__good", good, outstanding), bar("reach-bar__outstanding", outstanding, 1000),
              decimal(std::clamp<std::int64_t>(*options.tenths, 0, 1000)), decimal(good), decimal(outstanding));
}

Html band_tag(const BandTag& options) {
  return tag({.text = options.text, .classes = with_standing("band", options.standing)});
}

Html stats(const std::vector<Stat>& options) { return html(R"(<ul class="stats">{}</ul>)", each(options, stat)); }

}  // namespace html
