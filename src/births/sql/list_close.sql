update birth_list set sent = '', taken = :taken, outcome = :outcome where authority = :authority and id = :id
