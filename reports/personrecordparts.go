package reports

import (
	"slices"
	"strings"
	"time"

	"alongside/data"
)

// recordPart is a part of a one-person record: its name in JSON, its title, the
// fields that have a column of their own, the head of the last column, which has
// the others, and how it is told.
type recordPart struct {
	key, title string
	columns    []recordColumn // none: each field has a line
	more       string
	tell       func(*teller) []RecordEntry
}

type recordColumn struct {
	key   string
	width float64 // 0: what is left
}

var dated = recordColumn{"date", 27}

// recordParts are the parts in the order in which they stand.
var recordParts = [...]recordPart{
	{"details", "Your details", nil, "", (*teller).details},
	{"memberships", "Groups you belonged to", []recordColumn{{"group", 0}}, "Belonged", (*teller).memberships},
	{"meetings", "Meetings and how you were marked", []recordColumn{dated, {"group", 0}, {"status", 30}}, "Note", (*teller).meetings},
	{"led", "What you led", []recordColumn{dated, {"group", 0}}, "What it was", (*teller).led},
	{"away", "Pauses and times away", []recordColumn{{"span", 0}, {"kind", 40}}, "Reason", (*teller).away},
	{"mentoring", "Training, supervision and rests as a mentor", []recordColumn{dated, {"kind", 30}}, "What about", (*teller).mentoring},
	{"pairs", "Pairs", []recordColumn{{"with", 35}}, "How it went", (*teller).pairs},
	{"contacts", "One-to-ones and calls", []recordColumn{dated, {"with", 34}}, "How it was, and what was noted", (*teller).contacts},
	{"goals", "Goals, in your words", []recordColumn{{"made", 27}, {"words", 0}}, "Steps and reviews", (*teller).goals},
	{"setAside", "Calls to you that were set aside", []recordColumn{dated, {"kind", 45}}, "Why none was needed", (*teller).setAside},
	{"consents", "Consents you gave", []recordColumn{{"recipient", 42}}, "What, and until when", (*teller).consents},
	{"slips", "Attendance slips about you", []recordColumn{dated, {"recipient", 50}}, "What it told", (*teller).slips},
	{"requests", "Your requests to see this record", []recordColumn{dated}, "How it went on", (*teller).requests},
	{"papers", "Papers and files made with you in them", []recordColumn{{"at", 40}, {"act", 0}, {"by", 32}}, "Meeting of", (*teller).papers},
	{"changes", "Changes to your record, by whom and when", []recordColumn{{"at", 40}, {"act", 0}, {"by", 32}}, "Meeting of", (*teller).changes},
}

func (t *teller) details() []RecordEntry {
	p := t.Person
	shares := wordTold{"no", func(w Words) string { return w.tr("No") }}
	if p.ShareMilestones {
		shares = wordTold{"yes", func(w Words) string { return w.tr("Yes") }}
	}
	var recovery recordsTold
	for _, d := range p.RecoveryDates {
		recovery = append(recovery, RecordEntry{{"date", "", dateTold(d)}})
	}
	var formerly recordsTold
	for _, was := range p.Formerly {
		formerly = append(formerly, RecordEntry{
			{"first", "First name", textTold(was.First)},
			{"last", "Last name", textTold(was.Last)},
			{"code", "Code", textTold(was.Code)},
			{"until", "Until", dateTold(was.Until)},
		})
	}
	return []RecordEntry{{
		{"first", "First name", textTold(p.First)},
		{"last", "Last name", textTold(p.Last)},
		{"alias", "Goes by", textTold(p.Alias)},
		{"code", "Code", textTold(p.Code)},
		{"formerly", "Called so before", formerly},
		{"email", "Email", textTold(p.Email)},
		{"phone", "Phone", textTold(p.Phone)},
		{"roles", "Roles", rolesTold(p.Roles)},
		{"note", "Note about you", t.note(p.Note)},
		{"joined", "Joined", dateTold(p.Joined)},
		{"left", "Left", dateTold(p.Left)},
		{"listed", "Put on the list", listedOn(p.Added)},
		{"detoxFinished", "Detox finished", dateTold(p.Path.DetoxFinished)},
		{"rehab", "Rehab", spanTold(p.Path.Rehab)},
		{"waitingSince", "Waiting for a mentor since", dateTold(p.Path.WaitingSince)},
		{"commitment", "Commitment, in your words", t.own(p.Path.Commitment)},
		{"wishes", "Wishes about a mentor", t.own(p.Path.Wishes)},
		{"mentorGender", "Gender that a mentor should have", textTold(p.Path.MentorGender)},
		{"recoveryDates", "Recovery dates", recovery},
		{"shareMilestones", "The group may know your milestones", shares},
		{"languages", "Languages", listTold(p.Languages)},
		{"area", "Area", textTold(p.Area)},
		{"gender", "Gender", textTold(p.Gender)},
		{"times", "Usually free", timesTold(p.Times)},
		{"interests", "Interests", listTold(p.Interests)},
		{"mentorSince", "Mentor since", dateTold(p.Mentor.Since)},
		{"capacity", "Mentees at once", numberTold(p.Mentor.Capacity)},
		{"availability", "When you can walk alongside", t.note(p.Mentor.Availability)},
		{"notWith", "People you are not to be paired with (who they are is left out)", numberTold(len(p.Mentor.NotWith))},
	}}
}

func listedOn(ms int64) dateTold {
	if ms == 0 {
		return 0
	}
	return dateTold(data.DateOf(time.UnixMilli(ms).UTC()))
}

func timesTold(times data.Times) wordTold {
	return wordTold{times.String(), func(w Words) string {
		var all []string
		for day, part := range times.All() {
			all = append(all, w.tr("{{.Day}} {{.Part}}", blanks{"Day": w.Weekday(day), "Part": w.tr(part.String())}))
		}
		return strings.Join(all, ", ")
	}}
}

func (t *teller) memberships() (all []RecordEntry) {
	for _, m := range t.Memberships {
		var spans recordsTold
		for _, s := range m.Spans {
			spans = append(spans, RecordEntry{{"span", "", spanTold(s)}})
		}
		all = append(all, RecordEntry{{"group", "Group", textTold(t.group(m.Group, m.Spans[len(m.Spans)-1].Until))}, {"spans", "Belonged", spans}})
	}
	for _, g := range t.Groups {
		if slices.Contains(g.LedBy, t.Person.ID) {
			all = append(all, RecordEntry{{"group", "Group", textTold(g.Name)}, {"leads", "Usually led by you", yesTold(true)}})
		}
	}
	return all
}

func (t *teller) meetings() (all []RecordEntry) {
	marks := make(map[data.ID]data.Mark, len(t.Marks))
	for _, m := range t.Marks {
		marks[m.Meeting] = m
	}
	for _, m := range t.Meetings {
		mark, marked := marks[m.ID]
		if !marked {
			continue
		}
		all = append(all, RecordEntry{
			{"date", "Date", dateTold(m.Date)},
			{"group", "Group", textTold(t.group(m.Group, m.Date))},
			{"status", "Marked", choiceOf(mark.Status, Words.Status)},
			{"arrived", "Came at", timeTold(mark.Arrived)},
			{"leftEarly", "Left early", yesTold(mark.LeftEarly)},
			{"leftAt", "Left at", timeTold(mark.LeftAt)},
			{"note", "Note", t.note(mark.Note)},
			{"afterClose", "Changed after the meeting was closed", yesTold(mark.AfterClose)},
		})
	}
	return all
}

func (t *teller) led() (all []RecordEntry) {
	for _, m := range t.Meetings {
		if !m.LedIn(t.Person.ID) {
			continue
		}
		var held recordsTold
		for _, h := range m.Activities {
			if slices.Contains(h.LedBy, t.Person.ID) {
				held = append(held, RecordEntry{
					{"title", "", textTold(h.Title)},
					{"kind", "Kind", choiceOf(h.Kind, Words.Kind)},
					{"step", "Step", numberTold(h.Step)},
					{"tradition", "Tradition", numberTold(h.Tradition)},
					{"minutes", "", minutesTold(h.Minutes)},
				})
			}
		}
		all = append(all, RecordEntry{
			{"date", "Date", dateTold(m.Date)},
			{"group", "Group", textTold(t.group(m.Group, m.Date))},
			{"meeting", "The meeting", yesTold(slices.Contains(m.LedBy, t.Person.ID))},
			{"agreed", "Agreed on", dateTold(m.LedAgreed)},
			{"activities", "Activities", held},
		})
	}
	return all
}

func (t *teller) away() (all []RecordEntry) {
	for _, a := range t.Person.Away {
		kind := choiceOf(a.Kind, func(w Words, k data.AwayKind) string {
			if k == data.Paused {
				return w.tr("On a pause")
			}
			return w.tr("Away, told us")
		})
		all = append(all, RecordEntry{{"span", "When", spanTold(a.Span)}, {"kind", "Kind", kind}, {"reason", "Reason", t.note(a.Reason)}})
	}
	return all
}

func (t *teller) mentoring() (all []RecordEntry) {
	add := func(date data.Date, code, kind string, more ...RecordField) {
		all = append(all, append(RecordEntry{
			{"date", "Date", dateTold(date)}, {"kind", "Kind", wordTold{code, func(w Words) string { return w.tr(kind) }}},
		}, more...))
	}
	for _, g := range t.Person.Mentor.Training {
		add(g.Date, "training", "Training", RecordField{"name", "", textTold(g.Name)}, RecordField{"expires", "Counts until", dateTold(g.Expires)})
	}
	for _, s := range t.Person.Mentor.Supervision {
		add(s.Date, "supervision", "Supervision", RecordField{"supervisor", "With", textTold(t.note(s.Supervisor))}, RecordField{"themes", "Themes", t.note(s.Themes)})
	}
	for _, s := range t.Person.Mentor.Resting {
		add(s.From, "rest", "Rest", RecordField{"until", "Until", dateTold(s.Until)})
	}
	return all
}

// ofTheMentor are the ends of a pair that tell a mentor nothing that is their
// mentee's own business.
var ofTheMentor = []data.EndReason{data.Completed, data.Transferred, data.Mismatch, data.MentorUnavailable}

func (t *teller) pairs() (all []RecordEntry) {
	for _, p := range t.Pairs {
		mentor := p.Mentor == t.Person.ID
		role := wordTold{"mentee", func(w Words) string { return w.tr("You are the mentee") }}
		if mentor {
			role = wordTold{"mentor", func(w Words) string { return w.tr("You are the mentor") }}
		}
		var steps recordsTold
		for _, s := range p.Steps {
			step := RecordEntry{
				{"date", "", dateTold(s.Date)},
				{"state", "", choiceOf(s.State, Words.PairState)},
				{"stage", "", choiceOf(s.Stage, Words.Stage)},
				{"review", "Review", yesTold(s.Review)},
			}
			if !mentor || slices.Contains(ofTheMentor, s.Reason) {
				step = append(step, RecordField{"reason", "Reason", choiceOf(s.Reason, Words.EndReason)})
			}
			if !mentor {
				step = append(step, RecordField{"note", "Note", t.note(s.Note)})
			}
			steps = append(steps, step)
		}
		entry := RecordEntry{
			{"with", "With", t.with(p)},
			{"role", "", role},
			{"menteeAgreed", "The mentee agreed", dateTold(p.MenteeAgreed)},
			{"mentorAgreed", "The mentor agreed", dateTold(p.MentorAgreed)},
			{"reviewOn", "Next review", dateTold(p.ReviewOn)},
			{"tookOver", "Took over from an earlier pair", yesTold(!p.From.IsZero())},
			{"steps", "", steps},
		}
		if mentor {
			entry = append(entry, RecordField{"goalsReviewed", "Goals looked at together", t.reviewedWith(p)})
		}
		all = append(all, entry)
	}
	return all
}

// reviewedWith are the days on which a mentor and a mentee looked at a goal of
// the mentee's, which is not told.
func (t *teller) reviewedWith(p data.Pair) (days recordsTold) {
	for _, g := range t.Goals {
		for _, c := range g.History {
			if c.Pair == p.ID {
				days = append(days, RecordEntry{{"date", "", dateTold(c.Date)}})
			}
		}
	}
	return days
}

func (t *teller) contacts() (all []RecordEntry) {
	for _, c := range t.Contacts {
		with := wordTold{"the programme", func(w Words) string { return w.tr("the programme") }}
		p, ofPair := t.pair(c.Pair)
		own := c.Person == t.Person.ID
		switch {
		case ofPair:
			with = t.with(p)
		case !own:
			with = wordTold{"others", func(w Words) string { return w.tr("others") }}
		}
		entry := RecordEntry{
			{"date", "Date", dateTold(c.Date)},
			{"with", "With", with},
			{"how", "", choiceOf(c.How, Words.ContactHow)},
			{"where", "", wordTold{c.Where.String(), func(w Words) string { return w.where(c) }}},
			{"minutes", "", minutesTold(c.Minutes)},
			{"missed", "Missed", yesTold(c.Missed)},
			{"others", "Others who took part", numberTold(len(c.Others))},
			{"next", "Next", dateTold(c.Next)},
		}
		if own {
			entry = append(entry, RecordField{"themes", "Themes", t.note(c.Themes)}, RecordField{"note", "Note", t.note(c.Note)})
		}
		all = append(all, entry)
	}
	return all
}

func (t *teller) goals() (all []RecordEntry) {
	for _, g := range t.Goals {
		if g.Person != t.Person.ID {
			continue // told with the pair
		}
		var steps, history recordsTold
		for _, s := range g.Steps {
			steps = append(steps, RecordEntry{{"text", "", t.own(s.Text)}, {"done", "Done", dateTold(s.Done)}})
		}
		for _, c := range g.History {
			change := RecordEntry{{"date", "", dateTold(c.Date)}, {"status", "", choiceOf(c.Status, Words.goalStatus)}}
			if p, paired := t.pair(c.Pair); paired {
				change = append(change, RecordField{"with", "With", t.with(p)})
			}
			history = append(history, append(change, RecordField{"note", "Note", t.note(c.Note)}))
		}
		all = append(all, RecordEntry{
			{"made", "Noted", dateTold(g.Made)}, {"words", "Goal", t.own(g.Words)}, {"steps", "Steps", steps}, {"reviews", "Reviews", history},
		})
	}
	return all
}

func (w Words) goalStatus(s data.GoalStatus) string {
	return w.tr([...]string{
		data.GoalOpen: "Open", data.GoalReached: "Reached", data.GoalResting: "Resting", data.GoalLetGo: "Let go",
	}[s])
}

func (t *teller) setAside() (all []RecordEntry) {
	for _, d := range t.Dismissals {
		entry := RecordEntry{
			{"date", "Set aside", dateTold(d.On)},
			{"kind", "Why a call", choiceOf(d.Kind, Words.callKind)},
			{"since", "Since", dateTold(d.Since)},
			{"level", "How pressing", wordTold{[...]string{"friendly", "check-in", "review"}[d.Level], func(w Words) string { return w.concern(d.Level) }}},
			{"reason", "Why none was needed", t.note(d.Reason)},
		}
		if p, paired := t.pair(d.Pair); paired {
			entry = append(entry, RecordField{"with", "With", t.with(p)})
		}
		all = append(all, entry)
	}
	return all
}

func (w Words) callKind(k data.CallKind) string {
	return w.tr([...]string{
		data.NotSeen: "Not seen", data.QuietPair: "No one-to-one for long", data.WaitingForMentor: "Waiting for a mentor",
		data.PairReview: "Review of the pair", data.NextOneToOne: "A one-to-one that was agreed", data.CameBack: "Came back", data.MilestoneDue: "A milestone",
	}[k])
}

func (w Words) concern(c data.Concern) string {
	return w.tr([...]string{data.NoConcern: "A friendly call", data.CheckIn: "Check in", data.Review: "Review"}[c])
}

func (t *teller) consents() (all []RecordEntry) {
	for _, c := range t.Consents {
		all = append(all, RecordEntry{
			{"recipient", "Who may be told", textTold(c.Recipient)},
			{"scope", "What", choiceOf(c.Scope, Words.consentScope)},
			{"words", "In words", t.note(c.Words)},
			{"purpose", "What for", textTold(c.Purpose)},
			{"span", "When", spanTold(c.Span)},
			{"how", "Given", choiceOf(c.How, Words.consentHow)},
			{"withdrawn", "Withdrawn", dateTold(c.Withdrawn)},
		})
	}
	return all
}

func (w Words) consentScope(s data.ConsentScope) string {
	return w.tr([...]string{data.ScopeAttendance: "The dates attended", data.ScopeComes: "That you come", data.ScopeOther: "Something else"}[s])
}

func (w Words) consentHow(h data.ConsentHow) string {
	return w.tr([...]string{data.OnPaper: "On paper", data.SaidInPerson: "In person", data.ByEmail: "By email", data.OnThePhone: "On the phone"}[h])
}

func (t *teller) slips() (all []RecordEntry) {
	dates := make(map[data.ID]data.Date, len(t.Meetings))
	for _, m := range t.Meetings {
		dates[m.ID] = m.Date
	}
	for _, s := range t.Slips {
		var told recordsTold
		for _, id := range s.Meetings {
			told = append(told, RecordEntry{{"date", "", dateTold(dates[id])}})
		}
		entry := RecordEntry{
			{"date", "Made", dateTold(s.Made)},
			{"recipient", "For", textTold(s.Recipient)},
			{"number", "Number", textTold(s.Reference())},
			{"copies", "Copies", numberTold(s.Copies)},
			{"dates", "Dates told", told},
		}
		for _, c := range t.Consents {
			if c.ID == s.Consent {
				entry = append(entry, RecordField{"consent", "By your consent for", textTold(c.Purpose)})
			}
		}
		all = append(all, entry)
	}
	return all
}

func (t *teller) requests() (all []RecordEntry) {
	for _, a := range t.Requests {
		all = append(all, RecordEntry{
			{"date", "Asked", dateTold(a.Asked)},
			{"due", "To be answered by", dateTold(a.Due())},
			{"made", "Made", dateTold(a.Made)},
			{"handed", "Handed over", dateTold(a.Handed)},
		})
	}
	return all
}
