#include "parsed_tree.hpp"

#include <gumbo.h>

#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <vector>

namespace html::tests {
namespace {

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream in{text};
  std::vector<std::string> out;
  for (std::string word; in >> word;) {
    out.push_back(word);
  }
  return out;
}

template <class Words>
std::string spaced(const Words& words) {
  std::string out;
  for (const auto& word : words) {
    out += (out.empty() ? "" : " ") + word;
  }
  return out;
}

std::string tag_of(const GumboElement& element) {
  if (element.tag != GUMBO_TAG_UNKNOWN) {
    return gumbo_normalized_tagname(element.tag);
  }
  auto name = element.original_tag;
  gumbo_tag_from_original_text(&name);
  return {name.data, name.length};
}

std::string attributes_of(const GumboElement& element) {
  std::map<std::string, std::string> sorted;
  for (unsigned i = 0; i < element.attributes.length; ++i) {
    const auto& attribute = *static_cast<const GumboAttribute*>(element.attributes.data[i]);
    const auto words = words_of(attribute.value);
    const std::string name = attribute.name;
    sorted[name] = name == "class" ? spaced(std::set(words.begin(), words.end())) : spaced(words);
  }
  std::string out;
  for (const auto& [name, value] : sorted) {
    out += " " + name + "=\"" + value + "\"";
  }
  return out;
}

void append(std::string& out, const GumboNode& node, std::size_t depth) {
  if (node.type == GUMBO_NODE_ELEMENT) {
    out += std::string(depth * 2, ' ') + tag_of(node.v.element) + attributes_of(node.v.element) + "\n";
    for (unsigned i = 0; i < node.v.element.children.length; ++i) {
      append(out, *static_cast<const GumboNode*>(node.v.element.children.data[i]), depth + 1);
    }
  } else if (node.type == GUMBO_NODE_TEXT) {
    out += std::string(depth * 2, ' ') + "'" + spaced(words_of(node.v.text.text)) + "'\n";
  }
}

}  // namespace

std::string parsed_tree(std::string_view html) {
  const bool is_page = html.starts_with("<!doctype");
  const auto whole = is_page ? std::string{html} : "<!doctype html><body>" + std::string{html} + "</body>";
  auto options = kGumboDefaultOptions;
  const std::unique_ptr<GumboOutput, void (*)(GumboOutput*)> output{
      gumbo_parse_with_options(&options, whole.data(), whole.size()),
      [](GumboOutput* each) { gumbo_destroy_output(&kGumboDefaultOptions, each); }};
  std::string out;
  if (output->errors.length > 0) {
    out = std::to_string(output->errors.length) + " errors\n";
  }
  append(out, *output->root, 0);
  return out;
}

}  // namespace html::tests
