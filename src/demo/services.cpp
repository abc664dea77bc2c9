#include "services.hpp"

#include <fmt/format.h>

#include <array>

#include "csv/writer.hpp"
#include "target_groups.hpp"

namespace demo {
namespace {

using enum Pattern;
using enum Audience;

constexpr std::string_view council = "Kent County Council";
constexpr std::string_view health = "Medway Valley Community Health";
constexpr std::string_view lead_agency = "Garden Gate Children's Charity";
constexpr std::string_view college = "Weald and Coast College";
constexpr std::string_view charity = "Invicta Family Support";

constexpr std::uint32_t any_need = 1U << lone_parent | 1U << teenage_parent | 1U << workless | 1U << disabled_child |
                                   1U << disabled_parent | 1U << domestic_abuse | 1U << homeless |
                                   1U << substance_misuse | 1U << parental_mental_health;

constexpr auto all = std::to_array<Service>({
    {"Stay and Play", 1, "universal", council, "live", 0, 4, children, all_year, false, 0, 14},
    {"Messy Play", 1, "universal", council, "live", 1, 4, children, term, false, 0, 6},
    {"Forest Tots", 1, "universal", lead_agency, "live", 2, 4, children, term, true, 0, 3},
    {"Toy Library", 1, "universal", lead_agency, "live", 0, 4, children, term, false, 0, 2},
    {"Chatterbox: Talking Together", 1, "targeted", health, "live", 1, 3, children, course, true, any_need, 2},
    {"Childminders' Drop-in", 1, "universal", council, "live", 0, 4, children, term, false, 0, 2},
    {"Ready for School", 1, "universal", council, "live", 3, 4, children, term, true, 0, 4},
    {"Baby Sensory Room", 2, "universal", council, "live", 0, 1, children, all_year, false, 0, 6},
    {"Rhyme Time", 2, "universal", council, "live", 0, 3, children, term, false, 0, 8},
    {"Summer Family Fun", 2, "universal", council, "live", 0, 11, children, holidays, false, 0, 4},
    {"Holiday Club for Sisters and Brothers", 2, "universal", lead_agency, "live", 4, 11, children, holidays, true, 0,
     2},
    {"Dads' Saturday", 2, "universal", charity, "live", 0, 7, children, all_year, false, 0, 2},
    {"Twins and More", 2, "universal", charity, "live", 0, 4, children, term, false, 0, 1},
    {"Grandparents and Toddlers", 2, "universal", charity, "live", 1, 4, children, term, false, 0, 1},
    {"English for Speakers of Other Languages", 3, "targeted", college, "live", 0, 25, carers, term, true,
     1U << additional_language | 1U << minority_ethnic, 2},
    {"Back to Work Café", 3, "targeted", college, "live", 0, 25, carers, term, false,
     1U << workless | 1U << lone_parent, 1},
    {"First Aid for Parents", 3, "universal", college, "live", 0, 25, carers, course, true, 0, 1},
    {"Family Maths and English", 3, "universal", college, "live", 2, 25, carers, course, true, 0, 1},
    {"Volunteering: First Steps", 3, "universal", lead_agency, "live", 0, 25, carers, course, true, 0, 1},
    {"Health Visitors' Baby Clinic", 4, "universal", health, "live", 0, 2, children, all_year, false, 0, 9},
    {"Breastfeeding Café", 4, "universal", health, "live", 0, 0, children, all_year, false, 0, 3},
    {"Getting Ready for Birth", 4, "universal", health, "live", 0, 25, carers, term, true, 0, 1},
    {"Baby Massage", 4, "universal", health, "live", 0, 0, children, course, true, 0, 5},
    {"Starting Solids", 4, "universal", health, "live", 0, 0, children, term, true, 0, 2},
    {"Two-Year Review Clinic", 4, "universal", health, "live", 2, 2, children, all_year, true, 0, 2},
    {"Healthy Weight for Families", 4, "targeted", health, "live", 2, 11, children, course, true, any_need, 1},
    {"Parents' Drop-in", 5, "targeted", charity, "live", 0, 25, carers, term, false, any_need, 2},
    {"Young Parents' Group", 5, "targeted", council, "live", 0, 4, children, term, false, 1U << teenage_parent, 2},
    {"Money and Housing Advice", 5, "targeted", charity, "live", 0, 25, carers, all_year, true,
     1U << workless | 1U << homeless | 1U << lone_parent, 1},
    {"Strong Minds: Parents' Wellbeing", 5, "targeted", health, "live", 0, 25, carers, course, true,
     1U << parental_mental_health, 1},
    {"Parenting Programme, Babies", 6, "targeted", council, "live", 0, 1, children, course, true, any_need, 1},
    {"Parenting Programme, Toddlers", 6, "targeted", council, "live", 1, 4, carers, course, true, any_need, 2},
    {"Parenting Programme, School Age", 6, "targeted", council, "live", 5, 11, carers, course, true, any_need, 1},
    {"Parent and Infant Bonding", 6, "specialist", health, "live", 0, 1, children, course, true,
     1U << parental_mental_health | 1U << teenage_parent, 1},
    {"Speech and Language Clinic", 7, "specialist", health, "live", 1, 7, children, term, true, any_need, 2},
    {"Rainbow Play: Additional Needs", 7, "specialist", lead_agency, "live", 0, 7, children, term, false,
     1U << disabled_child, 2},
    {"Freedom Group", 7, "specialist", charity, "live", 0, 25, carers, course, true, 1U << domestic_abuse, 1},
    {"Portage Home Learning", 7, "specialist", council, "ended", 0, 4, children, term, true, 1U << disabled_child, 0},
    {"Youth Hub, 8 to 19", 2, "universal", council, "planned", 8, 19, children, term, false, 0, 0},
});

}  // namespace

std::span<const Service> services() { return all; }

std::string service_key(std::size_t index) { return fmt::format("SV{:02}", index + 1); }

void write_services(const std::filesystem::path& folder) {
  csv::Writer file{folder / "services.csv"};
  file.raw("service,name,theme,access,provider,status,lowest_age,highest_age").end_row();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto& service = all[i];
    file.cell(service_key(i)).cell(service.name).cell(service.theme).cell(service.access).cell(service.provider);
    file.cell(service.status).cell(service.lowest_age).cell(service.highest_age).end_row();
  }
  file.finish();
}

}  // namespace demo
