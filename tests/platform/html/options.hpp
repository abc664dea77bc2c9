#pragma once

#include "html/components.hpp"

namespace html::tests {

class Options;

/// How each of our options is called in a fixture; found by Options::take through their argument.

// read_fields.cpp
void take_from(Options& from, Label& to);
void take_from(Options& from, Hint& to);
void take_from(Options& from, ErrorMessage& to);
void take_from(Options& from, Legend& to);
void take_from(Options& from, Fieldset& to);
void take_from(Options& from, Addition& to);
void take_from(Options& from, FormGroup& to);
void take_from(Options& from, Affix& to);
void take_from(Options& from, InputWrapper& to);
void take_from(Options& from, Input& to);
void take_from(Options& from, PasswordInput& to);
void take_from(Options& from, Classes& to);
void take_from(Options& from, Textarea& to);
void take_from(Options& from, Plural& to);
void take_from(Options& from, CharacterCount& to);
void take_from(Options& from, SelectItem& to);
void take_from(Options& from, Select& to);
void take_from(Options& from, FileUpload& to);
void take_from(Options& from, DateInputItem& to);
void take_from(Options& from, DateInput& to);

// read_components.cpp
void take_from(Options& from, Button& to);
void take_from(Options& from, Conditional& to);
void take_from(Options& from, ChoiceLabel& to);
void take_from(Options& from, Choice& to);
void take_from(Options& from, Radios& to);
void take_from(Options& from, Checkboxes& to);
void take_from(Options& from, Details& to);
void take_from(Options& from, ErrorSummaryItem& to);
void take_from(Options& from, ErrorSummary& to);
void take_from(Options& from, InsetText& to);
void take_from(Options& from, NotificationBanner& to);
void take_from(Options& from, PanelAction& to);
void take_from(Options& from, PanelActions& to);
void take_from(Options& from, Panel& to);
void take_from(Options& from, Tag& to);
void take_from(Options& from, PhaseBanner& to);
void take_from(Options& from, WarningText& to);

// read_navigation.cpp
void take_from(Options& from, BackLink& to);
void take_from(Options& from, Breadcrumb& to);
void take_from(Options& from, Breadcrumbs& to);
void take_from(Options& from, PaginationLink& to);
void take_from(Options& from, PaginationItem& to);
void take_from(Options& from, Pagination& to);
void take_from(Options& from, ServiceNavigationItem& to);
void take_from(Options& from, ServiceNavigationSlots& to);
void take_from(Options& from, ServiceNavigation& to);
void take_from(Options& from, SkipLink& to);
void take_from(Options& from, SummaryListText& to);
void take_from(Options& from, SummaryListAction& to);
void take_from(Options& from, SummaryListActions& to);
void take_from(Options& from, SummaryListRow& to);
void take_from(Options& from, SummaryCardTitle& to);
void take_from(Options& from, SummaryCard& to);
void take_from(Options& from, SummaryList& to);
void take_from(Options& from, TableCell& to);
void take_from(Options& from, Table& to);
void take_from(Options& from, TabPanel& to);
void take_from(Options& from, Tab& to);
void take_from(Options& from, Tabs& to);

}  // namespace html::tests

#include "fixture.hpp"
