#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "html/page.hpp"
#include "http/request.hpp"
#include "http/response.hpp"
#include "new_family.hpp"
#include "registration_form.hpp"

/// The pages on which a registration is typed: the same at the desk and at home.
namespace families {

/// A registration while it is typed, and where.
struct Typing {
  std::string address;  ///< that its pages stand below: `/registrations/{id}`
  std::string before;   ///< the page before its first step
  TypedFields typed = {};
  Offered offered = {};

  std::string page(std::string_view name) const { return address + "/" + std::string{name}; }
};

/// The page with all steps.
inline constexpr std::string_view one_page = "all";

/// What a page of it is called asks for: a step, or all of them (nothing). No value where there is no such page.
std::optional<std::optional<StepWords>> asked_step(std::string_view page);

/// A step, or all of them, with what was typed, and what is wrong with it.
html::Page typing_page(const http::Request& request, const Typing& typing, const std::optional<StepWords>& step,
                       const base::Problems& problems, base::Date today);

/// Takes what was sent of that step into what was typed, with a row more where one was asked for.
void take_sent(TypedFields& typed, const http::Form& sent, const std::optional<StepWords>& step,
               const Offered& offered);

/// The answer once that is kept: the next page, or this one, shown with what cannot be right.
http::Response after_kept(const http::Request& request, const Typing& typing, const std::optional<StepWords>& step,
                          base::Date today, const std::function<http::Response(int status, html::Page)>& show);

/// The answers, each with the way to change it.
html::Html answers_view(const Typing& typing, const NewFamily& family);

/// A link to each answer that is missing or wrong.
html::Html answers_to_mend(const Typing& typing, const base::Problems& problems);

/// A form of one button.
html::Html one_button(const http::Request& request, const std::string& address, const std::string& text,
                      const std::string& classes = {});

}  // namespace families
