#pragma once

/// One function for each component of the design system that pages use (design-system.service.gov.uk, govuk-frontend
/// 6), with its names and options; each gives what the component's own fixtures have (tests/platform/html).
///
///     html::button({.text = "Save and continue", .prevent_double_click = true})
///     html::input({.name = "postcode", .hint = {.text = "As on a letter"}, .label = {.text = "Postcode"}})

#include "button.hpp"
#include "choices.hpp"
#include "field_parts.hpp"
#include "fields.hpp"
#include "messages.hpp"
#include "navigation.hpp"
#include "tables.hpp"
