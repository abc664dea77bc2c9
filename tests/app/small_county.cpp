#include "small_county.hpp"

#include <fstream>

namespace small_county {

void write_file(const std::filesystem::path& folder, const std::string& file, const std::string& text) {
  std::filesystem::create_directories(folder);
  std::ofstream{folder / file} << text;
}

void write(const std::filesystem::path& folder) {
  write_file(folder, "areas.csv", "area,name\nA1,Town\n");
  write_file(folder, "postcodes.csv", "postcode,area\nME4 4AA,A1\n");
  write_file(folder, "centres.csv", "centre,name\nC1,Centre\n");
  write_file(folder, "structures.csv", "structure,name\ndistricts,Districts\n");
  write_file(folder, "structure_nodes.csv", "structure,node,parent,level,name\ndistricts,D,,district,District\n");
  write_file(folder, "structure_centres.csv", "structure,centre,node\ndistricts,C1,D\n");
  write_file(folder, "reach_areas.csv", "centre,area\nC1,A1\n");
  write_file(folder, "people.csv",
             "person,family,role,birth_date\nP1,F1,child,2024-01-01\nP2,F1,child,2025-01-01\nP3,F2,child,2023-06-01\n");
  write_file(folder, "addresses.csv",
             "person,from,postcode\nP1,2024-01-01,ME4 4AA\nP2,2025-01-01,ME4 4AA\nP3,2024-01-01,ME4 4AA\n");
  write_file(folder, "services.csv", "service,name\nplay,Stay and play\n");
  write_file(folder, "sessions.csv",
             "session,service,centre,starts,status\nS1,play,C1,2026-03-02T09:30,held\n"
             "S2,play,C1,2026-03-09T09:30,planned\nS3,play,C1,2026-03-16T09:30,cancelled\n");
}

}  // namespace small_county
