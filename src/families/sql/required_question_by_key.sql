select question from required_question where authority = :authority and question = :question
