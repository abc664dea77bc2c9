#include "name_lists.hpp"

#include <array>

namespace demo {
namespace {

using Name = std::string_view;
using List = std::span<const Name>;

constexpr auto eastern_girls = std::to_array<Name>({"Zuzanna", "Maria", "Ioana", "Andreea", "Milda", "Katarína",
                                                    "Viktoria", "Aleksandra", "Elena", "Julia", "Natalia", "Gabija"});
constexpr auto eastern_boys = std::to_array<Name>({"Jakub", "Andrei", "Mihai", "Mateusz", "Lukas", "Martin", "Georgi",
                                                   "Stefan", "Szymon", "Matas", "Nikola", "David"});
constexpr auto eastern_surnames =
    std::to_array<Name>({"Kowalski",   "Nowak",   "Wiśniewska", "Wójcik",   "Zieliński", "Popescu",  "Ionescu",
                         "Dumitru",    "Stan",    "Munteanu",   "Georgiev", "Ivanova",   "Dimitrov", "Petrauskas",
                         "Kazlauskas", "Horváth", "Kováč",      "Balog",    "Lakatos",   "Hoxha"});

constexpr auto indian_girls = std::to_array<Name>({"Simran", "Jasleen", "Anaya", "Diya", "Harleen", "Priya", "Meera",
                                                   "Ananya", "Gurpreet", "Kavya", "Aarna", "Nila"});
constexpr auto indian_boys = std::to_array<Name>({"Arjun", "Harjit", "Aarav", "Rohan", "Gurdeep", "Vihaan", "Kiran",
                                                  "Sukhdeep", "Dev", "Ishaan", "Nikhil", "Adithya"});
constexpr auto indian_surnames =
    std::to_array<Name>({"Singh", "Kaur", "Patel", "Sharma", "Gill", "Dhillon", "Sandhu", "Bains", "Thomas", "Mathew",
                         "Nair", "Menon", "Kumar", "Sivakumar", "Rajan", "Johal", "Atwal", "Virdee"});

constexpr auto muslim_girls = std::to_array<Name>(
    {"Aisha", "Fatima", "Maryam", "Zainab", "Khadija", "Hafsa", "Noor", "Layla", "Sumaiya", "Amina", "Inaya", "Zahra"});
constexpr auto muslim_boys = std::to_array<Name>({"Muhammad", "Mohammed", "Mohammad", "Yusuf", "Ibrahim", "Ahmed",
                                                  "Ali", "Hamza", "Omar", "Bilal", "Ayaan", "Zakariya"});
constexpr auto muslim_surnames =
    std::to_array<Name>({"Khan", "Ahmed", "Hussain", "Begum", "Ali", "Miah", "Uddin", "Rahman", "Chowdhury", "Akhtar",
                         "Malik", "Hassan", "Mahmood", "Abdullah", "Al-Sayed", "Noori", "Rashid", "Karim"});

constexpr auto nepali_girls = std::to_array<Name>({"Aarohi", "Sushmita", "Anjali", "Prakriti", "Asmita", "Manisha"});
constexpr auto nepali_boys = std::to_array<Name>({"Aayush", "Bishal", "Suraj", "Prabin", "Sujan", "Roshan"});
constexpr auto nepali_surnames =
    std::to_array<Name>({"Gurung", "Thapa", "Rai", "Limbu", "Tamang", "Magar", "Pun", "Rana", "Shrestha", "Sherpa"});

constexpr auto chinese_girls = std::to_array<Name>({"Mei", "Xinyi", "Hiu Tung", "Yuki", "Sze Wing", "Lily"});
constexpr auto chinese_boys = std::to_array<Name>({"Wei", "Hao", "Chun Hei", "Jun", "Ho Yin", "Jason"});
constexpr auto chinese_surnames =
    std::to_array<Name>({"Chan", "Wong", "Cheung", "Lam", "Li", "Chen", "Zhang", "Ng", "Liu", "Leung"});

constexpr auto african_girls = std::to_array<Name>(
    {"Temiloluwa", "Chidinma", "Ayomide", "Adaeze", "Blessing", "Abena", "Zuri", "Oluwaseun", "Ngozi", "Esther"});
constexpr auto african_boys = std::to_array<Name>(
    {"Oluwatobi", "Chukwuemeka", "Ayodele", "Kwame", "Emmanuel", "Tendai", "Kofi", "Toluwani", "Samuel", "David"});
constexpr auto african_surnames =
    std::to_array<Name>({"Okafor", "Adeyemi", "Okonkwo", "Adebayo", "Mensah", "Osei", "Balogun", "Eze", "Nwosu", "Moyo",
                         "Ncube", "Boateng", "Olawale", "Oluwole", "Ibrahim", "Chikwanda"});

constexpr auto caribbean_surnames =
    std::to_array<Name>({"Campbell", "Brown", "Williams", "Francis", "Joseph", "Charles", "Grant", "Bailey", "Clarke",
                         "Henry", "Gordon", "St Louis"});

struct Lists {
  List girls;
  List boys;
  List surnames;
};

// In the order of NameStyle.
constexpr std::array<Lists, name_styles> lists{{
    {},
    {eastern_girls, eastern_boys, eastern_surnames},
    {indian_girls, indian_boys, indian_surnames},
    {muslim_girls, muslim_boys, muslim_surnames},
    {nepali_girls, nepali_boys, nepali_surnames},
    {chinese_girls, chinese_boys, chinese_surnames},
    {african_girls, african_boys, african_surnames},
    {{}, {}, caribbean_surnames},
}};

const Lists& lists_of(NameStyle style) { return lists[static_cast<std::size_t>(style)]; }

}  // namespace

List own_forenames(NameStyle style, char sex) { return sex == 'F' ? lists_of(style).girls : lists_of(style).boys; }

List own_surnames(NameStyle style) { return lists_of(style).surnames; }

}  // namespace demo
