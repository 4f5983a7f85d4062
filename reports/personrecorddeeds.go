package reports

import (
	"strings"

	"alongside/data"
)

const printAct = "print "

func (t *teller) papers() []RecordEntry {
	return t.acts(func(e data.AuditEntry) bool { return strings.HasPrefix(e.Act, printAct) })
}

func (t *teller) changes() []RecordEntry {
	return t.acts(func(e data.AuditEntry) bool { return !strings.HasPrefix(e.Act, printAct) })
}

// acts tells what was done and by whom; which other records it touched is left
// out, but for the date of a meeting.
func (t *teller) acts(of func(data.AuditEntry) bool) (all []RecordEntry) {
	dates := make(map[data.ID]data.Date, len(t.Meetings))
	for _, m := range t.Meetings {
		dates[m.ID] = m.Date
	}
	for _, e := range t.Audit {
		if !of(e) {
			continue
		}
		entry := RecordEntry{
			{"at", "When", momentTold(e.At)}, {"act", "What", wordTold{e.Act, func(w Words) string { return w.deed(e.Act) }}}, {"by", "By", t.by(e.By)},
		}
		for _, id := range e.About {
			if d, known := dates[id]; known {
				entry = append(entry, RecordField{"meeting", "Meeting of", dateTold(d)})
				break
			}
		}
		all = append(all, entry)
	}
	return all
}

// deed is an act of the audit trail in words. What has none stands as the trail
// has it.
func (w Words) deed(act string) string {
	for _, word := range []struct{ begins, said string }{{"undo ", "Taken back: {{.Deed}}"}, {"redo ", "Done again: {{.Deed}}"}} {
		if rest, is := strings.CutPrefix(act, word.begins); is {
			return w.tr(word.said, blanks{"Deed": w.deed(rest)})
		}
	}
	if document, printed := strings.CutPrefix(act, printAct); printed {
		if d, known := DocumentByKey(document); known {
			return w.tr(d.Title)
		}
		if document == "export" {
			return w.tr("Everything, written out for another program")
		}
		return sentence(strings.ReplaceAll(document, "-", " "))
	}
	name, detail, _ := strings.Cut(act, " ")
	said := sentence(strings.ReplaceAll(name, "-", " "))
	if text, known := deeds[name]; known {
		said = w.tr(text)
	}
	if detail == "" {
		return said
	}
	return said + ": " + strings.ReplaceAll(detail, "-", " ")
}

// deeds are the acts that are not plain as the audit trail has them.
var deeds = map[string]string{
	"mark": "Marked", "edit-mark": "Changed your mark", "marks-from-paper": "Marks typed in from paper", "walk-in": "Noted that you walked in",
	"close-meeting": "Closed the meeting, and filled in who was not recorded", "add-person": "Put you on the list", "add-people": "Brought you in with others", "bring-in": "Brought you in with a list",
	"edit-person": "Changed your details", "merge-people": "Joined two records of you", "join-group": "You joined a group", "leave-group": "You left a group",
	"add-contact": "Noted a one-to-one or a call", "add-contacts": "Noted one-to-ones", "edit-contact": "Changed a one-to-one or a call",
	"add-away": "Noted that you would be away", "end-away": "Noted that you are back", "dismiss-call": "Set a call to you aside", "restore-calls": "Took up calls to you again",
	"make-pair": "Made a pair", "step-pair": "Noted how the pair goes on", "agree-pair": "Noted who agreed to the pair", "plan-review": "Planned a review of the pair",
	"review-pair": "Reviewed the pair", "transfer-pair": "Handed the pair on", "become-mentor": "You became a mentor",
	"add-goal": "Noted a goal", "edit-goal": "Changed a goal", "review-goal": "Noted how a goal stands",
	"ask-access": "Noted that you asked to see your record", "answer-access": "Noted how your request was answered",
	"add-consent": "Recorded a consent", "withdraw-consent": "Noted that a consent was withdrawn",
}
