#pragma once

#include "interchange/site.hpp"

/// One task a thing that a person does; each in a file of its own, or with those beside it.
namespace interchange {

// show_imports.cpp
http::Response show_imports(const Site& site, const http::Request& request, const rights::Asker& asker);
/// The package that was sent is read, and previewed.
http::Response begin_import(const Site& site, const http::Request& request, const rights::Asker& asker);

// show_import.cpp
http::Response show_import(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response show_import_report(const Site& site, const http::Request& request, const rights::Asker& asker);
// decide_import.cpp
http::Response take_in_import(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response cancel_import(const Site& site, const http::Request& request, const rights::Asker& asker);

// show_export.cpp
http::Response show_export(const Site& site, const http::Request& request, const rights::Asker& asker);
http::Response begin_export(const Site& site, const http::Request& request, const rights::Asker& asker);
/// The file, once.
http::Response fetch_export(const Site& site, const http::Request& request, const rights::Asker& asker);

}  // namespace interchange
