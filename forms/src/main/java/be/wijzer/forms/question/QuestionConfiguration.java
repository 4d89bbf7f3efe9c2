package be.wijzer.forms.question;

import be.wijzer.core.contactcentre.Questions;
import be.wijzer.core.skill.Skill;
import be.wijzer.forms.interview.FormSkill;
import be.wijzer.forms.interview.Forms;
import be.wijzer.forms.interview.Interview;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionConfiguration {
    @Bean
    Skill leaveQuestionSkill(Forms forms, Interview interview, Questions questions) {
        return skill(forms, interview, questions);
    }

    static Skill skill(Forms forms, Interview interview, Questions questions) {
        return new FormSkill("ask_question", Set.of("leave_question"), forms, interview, new LeaveQuestion(questions));
    }
}
