# Makes roles_data.hpp: the text of data/rights/roles.toml, so that the program needs no file beside it.
set(roles_file "${PROJECT_SOURCE_DIR}/data/rights/roles.toml")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${roles_file}")
file(READ "${roles_file}" roles_text)
file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/data/roles_data.hpp" @ONLY CONTENT
"#pragma once
#include <string_view>
namespace rights {
inline constexpr std::string_view roles_data = R\"toml(@roles_text@)toml\";
}
")
target_include_directories(room_rights PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/data")
