select question from required_question where authority = :authority order by question
