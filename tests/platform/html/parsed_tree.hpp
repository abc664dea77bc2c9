#pragma once

#include <string>
#include <string_view>

namespace html::tests {

/// The tree that an HTML parser makes of the text, one element or text a line, indented: attributes in the order of
/// their names, classes in the order of theirs, runs of white space as one space and none at the ends of a text. Two
/// texts with the same tree mean the same. What the parser complains of is counted first: `2 errors`.
std::string parsed_tree(std::string_view html);

}  // namespace html::tests
