#include "post_towns.hpp"

#include <algorithm>
#include <array>

namespace demo {
namespace {

struct PostTown {
  std::string_view district;  // the postcode's first half
  std::string_view name;
};

// Royal Mail's post towns for the postcode districts that lie in Kent, wholly or in part.
constexpr auto towns = std::to_array<PostTown>({
    {"BR6", "Orpington"},       {"BR8", "Swanley"},         {"CT1", "Canterbury"},      {"CT2", "Canterbury"},
    {"CT3", "Canterbury"},      {"CT4", "Canterbury"},      {"CT5", "Whitstable"},      {"CT6", "Herne Bay"},
    {"CT7", "Birchington"},     {"CT8", "Westgate-on-Sea"}, {"CT9", "Margate"},         {"CT10", "Broadstairs"},
    {"CT11", "Ramsgate"},       {"CT12", "Ramsgate"},       {"CT13", "Sandwich"},       {"CT14", "Deal"},
    {"CT15", "Dover"},          {"CT16", "Dover"},          {"CT17", "Dover"},          {"CT18", "Folkestone"},
    {"CT19", "Folkestone"},     {"CT20", "Folkestone"},     {"CT21", "Hythe"},          {"DA1", "Dartford"},
    {"DA2", "Dartford"},        {"DA3", "Longfield"},       {"DA4", "Dartford"},        {"DA9", "Greenhithe"},
    {"DA10", "Swanscombe"},     {"DA11", "Gravesend"},      {"DA12", "Gravesend"},      {"DA13", "Gravesend"},
    {"ME1", "Rochester"},       {"ME2", "Rochester"},       {"ME3", "Rochester"},       {"ME5", "Chatham"},
    {"ME6", "Snodland"},        {"ME9", "Sittingbourne"},   {"ME10", "Sittingbourne"},  {"ME11", "Queenborough"},
    {"ME12", "Sheerness"},      {"ME13", "Faversham"},      {"ME14", "Maidstone"},      {"ME15", "Maidstone"},
    {"ME16", "Maidstone"},      {"ME17", "Maidstone"},      {"ME18", "Maidstone"},      {"ME19", "West Malling"},
    {"ME20", "Aylesford"},      {"TN1", "Tunbridge Wells"}, {"TN2", "Tunbridge Wells"}, {"TN3", "Tunbridge Wells"},
    {"TN4", "Tunbridge Wells"}, {"TN8", "Edenbridge"},      {"TN9", "Tonbridge"},       {"TN10", "Tonbridge"},
    {"TN11", "Tonbridge"},      {"TN12", "Tonbridge"},      {"TN13", "Sevenoaks"},      {"TN14", "Sevenoaks"},
    {"TN15", "Sevenoaks"},      {"TN16", "Westerham"},      {"TN17", "Cranbrook"},      {"TN18", "Cranbrook"},
    {"TN23", "Ashford"},        {"TN24", "Ashford"},        {"TN25", "Ashford"},        {"TN28", "New Romney"},
    {"TN30", "Tenterden"},      {"TN26", "Ashford"},        {"TN27", "Ashford"},        {"TN29", "Romney Marsh"},
    {"ME7", "Gillingham"},      {"ME8", "Gillingham"},
});

}  // namespace

std::string_view post_town(std::string_view postcode) {
  const auto district = postcode.substr(0, postcode.find(' '));
  const auto found = std::ranges::find(towns, district, &PostTown::district);
  return found == towns.end() ? "Kent" : found->name;
}

}  // namespace demo
