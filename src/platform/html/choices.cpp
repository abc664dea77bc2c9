#include "choices.hpp"

#include <algorithm>
#include <functional>

#include "form_group.hpp"
#include "markup.hpp"

namespace html {
namespace {

/// What radios and checkboxes differ in, for one item.
struct Kind {
  std::string_view block;  // govuk-radios
  std::string_view type;   // radio
  std::string_view name;
  std::string_view described_by;
  std::function<bool(const Choice&)> is_taken;
};

Attributes choice_attributes(const Kind& kind, const Choice& item, std::string_view id, std::string_view hint_id) {
  auto out = Attributes{}
                 .add("class", std::string{kind.block} + "__input")
                 .add("id", id)
                 .add("name", kind.name)
                 .add("type", kind.type)
                 .add("value", item.value)
                 .add_if(kind.is_taken(item), "checked")
                 .add_if(item.disabled, "disabled");
  if (!item.conditional.html.empty()) {
    out.add("data-aria-controls", "conditional-" + std::string{id});
  }
  out.add_some("data-behaviour", item.behaviour).add_some("aria-describedby", words({kind.described_by, hint_id}));
  return out += item.attributes;
}

Html choice_hint(const Kind& kind, Hint hint, std::string id) {
  if (id.empty()) {
    return {};
  }
  hint.id = std::move(id);
  hint.classes = words({std::string{kind.block} + "__hint", hint.classes});
  return html::hint(hint);
}

Html conditional(const Kind& kind, const Choice& item, std::string_view id) {
  if (item.conditional.html.empty()) {
    return {};
  }
  const auto base = std::string{kind.block} + "__conditional";
  return html(R"(<div class="{}" id="conditional-{}">{}</div>)",
              words({base, kind.is_taken(item) ? std::string{} : base + "--hidden"}), id, item.conditional.html);
}

Html choice(const Kind& kind, const Choice& item, std::string id) {
  if (!item.divider.empty()) {
    return html(R"(<div class="{}__divider">{}</div>)", kind.block, item.divider);
  }
  id = item.id.empty() ? id : item.id;
  const auto hint_id = has_content(item.hint) ? id + "-item-hint" : std::string{};
  const auto label = html::label({.text = item.text,
                                  .html = item.html,
                                  .for_id = id,
                                  .classes = words({std::string{kind.block} + "__label", item.label.classes}),
                                  .attributes = item.label.attributes});
  return html(R"(<div class="{}__item"><input{}>{}{}</div>{})", kind.block, choice_attributes(kind, item, id, hint_id),
              label, choice_hint(kind, item.hint, hint_id), conditional(kind, item, id));
}

template <class Options>
Html choices(const Options& options, const Kind& kind, const Described& described, std::string_view prefix) {
  Html items;
  std::size_t index = 0;
  for (const auto& item : options.items) {
    auto each_kind = kind;
    each_kind.name = either(item.name, kind.name);
    ++index;
    items += choice(each_kind, item, std::string{prefix} + (index > 1 ? "-" + std::to_string(index) : ""));
  }
  const auto inner =
      html(R"({}<div class="{}"{} data-module="{}">{}</div>)", described.parts, words({kind.block, options.classes}),
           options.attributes, kind.block, beside(options.form_group, items));
  return form_group(options.form_group, has_content(options.error_message),
                    in_fieldset(options.fieldset, described.by, inner));
}

}  // namespace

Html radios(const Radios& options) {
  const auto prefix = either(options.id_prefix, options.name);
  const auto described =
      describe(prefix, options.fieldset ? options.fieldset->described_by : "", options.hint, options.error_message);
  const auto is_taken = [&](const Choice& item) {
    return item.checked.value_or(!options.value.empty() && item.value == options.value);
  };
  return choices(options, {"govuk-radios", "radio", options.name, {}, is_taken}, described, prefix);
}

Html checkboxes(const Checkboxes& options) {
  const auto prefix = either(options.id_prefix, options.name);
  const auto of_fieldset = options.fieldset ? std::string_view{options.fieldset->described_by} : std::string_view{};
  const auto given = either(of_fieldset, options.described_by);
  const auto described = describe(prefix, given, options.hint, options.error_message);
  const auto is_taken = [&](const Choice& item) {
    return item.checked.value_or(std::ranges::find(options.values, item.value) != options.values.end());
  };
  const std::string_view each_by = options.fieldset ? std::string_view{} : std::string_view{described.by};
  return choices(options, {"govuk-checkboxes", "checkbox", options.name, each_by, is_taken}, described, prefix);
}

}  // namespace html
