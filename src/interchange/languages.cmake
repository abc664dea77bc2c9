# Makes languages.hpp: the codes of ISO 639-3, from Debian's iso-codes.
set(ISO_639_3 "/usr/share/iso-codes/json/iso_639-3.json" CACHE FILEPATH "Where iso-codes keeps ISO 639-3")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${ISO_639_3}")
file(READ "${ISO_639_3}" text)
string(REGEX MATCHALL "\"alpha_3\": *\"[a-z][a-z][a-z]\"" matches "${text}")
set(codes "")
foreach(match IN LISTS matches)
  string(REGEX REPLACE ".*\"([a-z][a-z][a-z])\"" "\\1" code "${match}")
  list(APPEND codes "${code}")
endforeach()
list(SORT codes)
list(LENGTH codes count)
if(count LESS 7000)
  message(FATAL_ERROR "${ISO_639_3} gives ${count} languages; ISO 639-3 has more than 7,000 (Debian: iso-codes)")
endif()
list(JOIN codes "\", \"" joined)
file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/languages/languages.hpp" @ONLY CONTENT
"#pragma once
#include <string_view>
namespace interchange {
inline constexpr std::string_view iso_639_3[] = {\"@joined@\"};
}
")
