#pragma once

#include "pages.hpp"

/// One task a thing that a person does; each in a file of its own.
namespace reach {

http::Response show_home(const Pages& pages, const http::Request& request, const rights::Asker& asker);
http::Response show_place(const Pages& pages, const http::Request& request, const rights::Asker& asker);
/// The form that changes what is asked: date, window, who, structure.
http::Response change_view(const Pages& pages, const http::Request& request, const rights::Asker& asker);
/// Where that form leads: to the address of what was chosen.
http::Response go_to_view(const Pages& pages, const http::Request& request, const rights::Asker& asker);
http::Response show_compare(const Pages& pages, const http::Request& request, const rights::Asker& asker);
/// Who is behind a figure: journalled before it is shown, and never kept.
http::Response show_list(const Pages& pages, const http::Request& request, const rights::Asker& asker);
http::Response show_how_counted(const Pages& pages, const http::Request& request, const rights::Asker& asker);

// show_thresholds.cpp
http::Response show_thresholds(const Pages& pages, const http::Request& request, const rights::Asker& asker);
http::Response add_thresholds(const Pages& pages, const http::Request& request, const rights::Asker& asker);

}  // namespace reach
