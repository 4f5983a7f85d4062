package reports

import (
	"slices"
	"strings"
	"time"

	"alongside/data"
	"alongside/reports/page"
)

// AuditSentences puts the audit trail into words: who did what, and about whom.
type AuditSentences struct {
	w     Words
	book  data.AuditBook
	names data.Names
	known map[data.ID]bool // people on the list
}

// NewAuditSentences takes the words, what the ids mean, and how people are named.
func NewAuditSentences(w Words, book data.AuditBook, names data.Names) AuditSentences {
	s := AuditSentences{w: w, book: book, names: names.ShowGone(w.tr("a person")), known: make(map[data.ID]bool, len(book.People))}
	for _, p := range book.People {
		s.known[p.ID] = true
	}
	return s
}

// AuditPart is a stretch of a sentence: who did it, somebody on the list whose page it
// may lead to, or what stands between.
type AuditPart struct {
	Text   string
	By     bool
	Person data.ID
}

// Text is the whole sentence.
func AuditText(parts []AuditPart) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString(p.Text)
	}
	return b.String()
}

// Whatever fills a blank of a sentence and is to be found again stands between these.
const (
	partBegins = "\ue0f0"
	partEnds   = "\ue0f1"
)

// Of is the sentence of a run: of one deed, or of marks that belong together.
func (s AuditSentences) Of(run data.AuditRun) []AuditPart {
	last := run.Last()
	if len(run.Entries) == 1 {
		return s.entry(last)
	}
	f := s.blanks(last)
	f.all["Count"] = run.People()
	minutes := max(1, int(last.At.Sub(run.First().At).Round(time.Minute)/time.Minute))
	f.all["Minutes"] = minutes
	text := plural(minutes, "{{.By}} marked {{.Count}} people in a minute at {{.Meeting}}.", "{{.By}} marked {{.Count}} people in {{.Minutes}} minutes at {{.Meeting}}.")
	if run.People() == 1 {
		text = "{{.By}} marked {{.Name}} several times at {{.Meeting}}."
	}
	return f.parts(s.w.tr(text, f.all))
}

// entry is the sentence of one deed.
func (s AuditSentences) entry(e data.AuditEntry) []AuditPart {
	name, detail, taken, again := e.Deed()
	f := s.blanks(e)
	text := s.sentence(name, detail, e, f)
	switch {
	case taken:
		text = s.w.tr("Taken back: {{.Deed}}", blanks{"Deed": text})
	case again:
		text = s.w.tr("Done again: {{.Deed}}", blanks{"Deed": text})
	}
	return f.parts(text)
}

// sentence chooses the text and fills its blanks.
func (s AuditSentences) sentence(name, detail string, e data.AuditEntry, f filled) string {
	switch name {
	case "mark":
		if status, err := data.ParseStatus(detail); err == nil && status != data.NotRecorded {
			f.all["Status"] = strings.ToLower(s.w.Status(status))
			return s.w.tr("{{.By}} marked {{.Name}} as {{.Status}} at {{.Meeting}}.", f.all)
		}
		return s.w.tr("{{.By}} took back the mark of {{.Name}} at {{.Meeting}}.", f.all)
	case "print":
		return s.printed(detail, e, f)
	case "erase-person":
		return s.erased(detail, e, f)
	case "step-pair", "make-pair":
		if text, known := pairDeeds[name+" "+detail]; known {
			return s.w.tr(text, f.all)
		}
	case "answer-access":
		if detail == "handed-over" {
			return s.w.tr("{{.By}} handed {{.Name}} the record that they had asked for.", f.all)
		}
	case "did-not-meet":
		if detail == "cancelled" {
			return s.w.tr("{{.By}} cancelled {{.Meeting}}.", f.all)
		}
	case "add-contact":
		switch pair := len(e.About) > 2; { // the person, the contact and the pair
		case pair && detail == "missed":
			return s.w.tr("{{.By}} noted a missed one-to-one with {{.Name}}.", f.all)
		case pair:
			return s.w.tr("{{.By}} logged a one-to-one with {{.Name}}.", f.all)
		case detail == "missed":
			return s.w.tr("{{.By}} noted that {{.Name}} was not reached.", f.all)
		}
	case "load":
		if detail == "catalogue" {
			return s.w.tr("{{.By}} began with the catalogue.", f.all)
		}
	case "key-role":
		if detail == "lead" {
			return s.w.tr("{{.By}} made {{.Key}} a lead.", f.all)
		}
	case "visitors":
		f.all["Count"] = detail
	}
	if several, known := countedDeeds[name]; known {
		return s.w.tr(plural(e.Count, several[0], several[1]), f.all)
	}
	if text, known := auditDeeds[name]; known {
		return s.w.tr(text, f.all)
	}
	f.all["Deed"] = strings.ReplaceAll(name, "-", " ")
	return s.w.tr("{{.By}}: {{.Deed}}.", f.all)
}

// printed tells which document was made, and about whom.
func (s AuditSentences) printed(key string, e data.AuditEntry, f filled) string {
	if key == "export" {
		return s.w.tr("{{.By}} wrote everything out for another program.", f.all)
	}
	title := strings.ReplaceAll(key, "-", " ")
	if d, known := DocumentByKey(key); known {
		title = s.w.tr(d.Title)
	}
	f.all["Document"] = strings.ToLower(title)
	people := 0
	for _, id := range e.About {
		if s.known[id] || id == data.Gone {
			people++
		}
	}
	f.all["Count"] = people
	switch {
	case people == 1:
		return s.w.tr("{{.By}} made a document about {{.Name}}: {{.Document}}.", f.all)
	case people > 1:
		return s.w.tr("{{.By}} made a document about {{.Count}} people: {{.Document}}.", f.all)
	}
	return s.w.tr("{{.By}} made a document: {{.Document}}.", f.all)
}

func (s AuditSentences) erased(why string, e data.AuditEntry, f filled) string {
	text := "{{.By}} erased a person, who had asked for it."
	if why != "asked" {
		text = "{{.By}} erased a person, who had left long enough ago."
	}
	said := s.w.tr(text, f.all)
	if e.Count > 0 {
		said += " " + s.w.tr(plural(e.Count, "{{.Count}} note was changed.", "{{.Count}} notes were changed."), f.all)
	}
	return said
}

// Left reports whether something left the programme with the deed, so that it is out
// of anybody's hands here.
func Left(e data.AuditEntry) bool {
	name, key, taken, _ := e.Deed()
	if name != "print" || taken {
		return false
	}
	d, known := DocumentByKey(key)
	return key == "export" || known && (d.Recipient || d.Themself)
}

// Documents are the documents among entries, as they are called.
func (s AuditSentences) Document(e data.AuditEntry) string {
	_, key, _, _ := e.Deed()
	if d, known := DocumentByKey(key); known {
		return s.w.tr(d.Title)
	}
	return sentence(strings.ReplaceAll(key, "-", " "))
}

var pairDeeds = map[string]string{
	"make-pair proposed": "{{.By}} proposed a pair of {{.Name}} and {{.Other}}.",
	"make-pair active":   "{{.By}} made a pair of {{.Name}} and {{.Other}}.",
	"step-pair paused":   "{{.By}} noted that {{.Name}} and {{.Other}} pause.",
	"step-pair ended":    "{{.By}} noted that the pair of {{.Name}} and {{.Other}} has ended.",
}

// countedDeeds are about one or several.
var countedDeeds = map[string][2]string{
	"marks-from-paper": {"{{.By}} typed in a mark of {{.Meeting}} from paper.", "{{.By}} typed in {{.Count}} marks of {{.Meeting}} from paper."},
	"plan-meetings":    {"Alongside planned a meeting.", "Alongside planned {{.Count}} meetings."},
	"agree-leaders":    {"{{.By}} noted who leads a meeting to come.", "{{.By}} noted who leads {{.Count}} meetings to come."},
	"add-people":       {"{{.By}} brought in one person.", "{{.By}} brought in {{.Count}} people."},
	"bring-in":         {"{{.By}} brought in a list: one entry.", "{{.By}} brought in a list: {{.Count}} entries."},
	"add-contacts":     {"{{.By}} logged a one-to-one.", "{{.By}} logged {{.Count}} one-to-ones."},
	"prune-audit":      {"Alongside took one line out of this trail that was older than it is kept.", "Alongside took {{.Count}} lines out of this trail that were older than it is kept."},
	"take-out-erased":  {"Alongside took a person out again who had been erased, and whom an older copy of the file still held.", "Alongside took {{.Count}} people out again who had been erased, and whom an older copy of the file still held."},
	"wrong-tries":      {"A wrong passphrase was tried before {{.By}} opened the file.", "Wrong passphrases were tried {{.Count}} times before {{.By}} opened the file."},
}

var auditDeeds = map[string]string{
	"edit-mark": "{{.By}} noted a remark on {{.Name}} at {{.Meeting}}.", "walk-in": "{{.By}} added {{.Name}}, there for the first time at {{.Meeting}}.",
	"close-meeting": "{{.By}} closed {{.Meeting}}.", "reopen-meeting": "{{.By}} opened {{.Meeting}} again.",
	"did-not-meet": "{{.By}} noted that {{.Meeting}} was not held.", "add-meeting": "{{.By}} added {{.Meeting}}.", "move-meeting": "{{.By}} moved {{.Meeting}}.",
	"activities-held": "{{.By}} changed what was held at {{.Meeting}}.", "led-by": "{{.By}} noted who led {{.Meeting}}.",
	"visitors": "{{.By}} counted visitors at {{.Meeting}}: {{.Count}}.", "meeting-note": "{{.By}} wrote the note about {{.Meeting}}.",
	"for-next-time":   "{{.By}} noted at {{.Meeting}} what to remember next time.",
	"settle-reminder": "{{.By}} ticked what was to be remembered from {{.Meeting}}.", "unsettle-reminder": "{{.By}} took up again what was to be remembered from {{.Meeting}}.",
	"add-person": "{{.By}} put {{.Name}} on the list.", "edit-person": "{{.By}} changed the details of {{.Name}}.", "merge-people": "{{.By}} made one record of two: {{.Name}}.",
	"add-group": "{{.By}} made a group: {{.Group}}.", "edit-group": "{{.By}} changed a group: {{.Group}}.",
	"change-group": "{{.By}} changed a group from a day on: {{.Group}}.", "end-group": "{{.By}} ended a group: {{.Group}}.",
	"start-group-again": "{{.By}} had a group begin again: {{.Group}}.",
	"plan-break":        "{{.By}} planned a break.", "take-back-break": "{{.By}} took a break back.",
	"own-groups": "{{.By}} noted which groups are theirs.",
	"join-group": "{{.By}} noted that {{.Name}} joined a group: {{.Group}}.", "leave-group": "{{.By}} noted that {{.Name}} left a group: {{.Group}}.",
	"make-pair": "{{.By}} made a pair of {{.Name}} and {{.Other}}.", "step-pair": "{{.By}} noted how the pair of {{.Name}} and {{.Other}} goes on.",
	"agree-pair": "{{.By}} noted who of {{.Name}} and {{.Other}} agreed to their pair.", "plan-review": "{{.By}} planned a review of the pair of {{.Name}} and {{.Other}}.",
	"review-pair": "{{.By}} noted the review of the pair of {{.Name}} and {{.Other}}.", "transfer-pair": "{{.By}} handed {{.Name}} on to another mentor.",
	"become-mentor": "{{.By}} noted that {{.Name}} is a mentor now.",
	"add-goal":      "{{.By}} noted a goal of {{.Name}}.", "edit-goal": "{{.By}} changed a goal of {{.Name}}.", "review-goal": "{{.By}} noted how a goal of {{.Name}} stands.",
	"add-contact": "{{.By}} logged a call to {{.Name}}.", "edit-contact": "{{.By}} changed a one-to-one with {{.Name}}, or a call.",
	"add-away": "{{.By}} noted that {{.Name}} is away for a while.", "end-away": "{{.By}} noted that {{.Name}} is back.",
	"dismiss-call": "{{.By}} set aside a call to {{.Name}}.", "restore-calls": "{{.By}} took up calls to {{.Name}} again.",
	"add-consent": "{{.By}} recorded a consent of {{.Name}}.", "withdraw-consent": "{{.By}} noted that {{.Name}} withdrew a consent.",
	"ask-access": "{{.By}} noted that {{.Name}} asked to see their record.", "answer-access": "{{.By}} noted that the record that {{.Name}} asked for is made.",
	"settings": "{{.By}} changed a setting.", "save-activity": "{{.By}} changed the catalogue of activities.",
	"load": "{{.By}} brought in a whole programme.", "create": "{{.By}} made the programme.", "migrate": "Alongside brought the file up to date for a new version.",
	"open": "{{.By}} opened the file.", "passphrase": "{{.By}} set a new passphrase.", "give-key": "{{.By}} gave {{.Key}} a key.",
	"rename-key": "{{.By}} changed what {{.Key}} is called.", "key-role": "{{.By}} made {{.Key}} a facilitator, and no lead.", "take-key": "{{.By}} took the key of a facilitator away.",
	"salvage":      "{{.By}} saved what could be read of a damaged file, which is this one.",
	"recovery-key": "{{.By}} made a new recovery key.", "rekey": "{{.By}} had everything sealed anew.",
}

// filled are the blanks of a sentence, and where its parts are to be found again.
type filled struct {
	all    blanks
	people []data.ID // in the order of their blanks: Name, Other
}

// blanks fills in what an entry can tell. People are found again in the sentence by
// what stands around them.
func (s AuditSentences) blanks(e data.AuditEntry) filled {
	f := filled{all: blanks{"Count": e.Count}}
	mark := func(n int, text string) string {
		return partBegins + string(rune('0'+n)) + text + partEnds
	}
	f.all["By"] = mark(0, s.facilitator(e.By))
	for _, id := range e.About {
		if (s.known[id] || id == data.Gone) && len(f.people) < 2 {
			f.people = append(f.people, id)
		}
	}
	for i, blank := range []string{"Name", "Other"} {
		f.all[blank] = s.w.tr("somebody")
		if i < len(f.people) {
			f.all[blank] = mark(i+1, s.names.ByID(f.people[i]))
		}
	}
	f.all["Meeting"], f.all["Group"], f.all["Key"] = s.w.tr("a meeting"), s.w.tr("one that is no more"), s.w.tr("somebody")
	for _, id := range e.About {
		if m, known := s.book.Meetings[id]; known {
			f.all["Meeting"] = s.w.tr("{{.Group}}, {{.Date}}", blanks{"Group": s.group(m), "Date": s.w.ShortDateYear(m.Date)})
		}
		if g, known := s.book.Groups[id]; known {
			f.all["Group"] = g.On(data.DateOf(e.At)).Name
		}
		if _, known := s.book.Facilitators[id]; known {
			f.all["Key"] = s.facilitator(id)
		}
	}
	return f
}

func (s AuditSentences) group(of data.Meeting) string {
	if g, known := s.book.Groups[of.Group]; known {
		return g.NameOf(of)
	}
	return s.w.tr("one that is no more")
}

// facilitator is who had the key.
func (s AuditSentences) facilitator(id data.ID) string {
	label, known := s.book.Facilitators[id]
	switch {
	case !known:
		return s.w.tr("A former facilitator")
	case label == "":
		return s.w.tr("Whoever had the recovery key")
	}
	return label
}

// parts finds the parts of a sentence again.
func (f filled) parts(text string) []AuditPart {
	text = strings.ReplaceAll(text, "."+partEnds+".", "."+partEnds) // "Sam T." ends a sentence as well
	var parts []AuditPart
	add := func(p AuditPart) {
		if p.Text != "" {
			parts = append(parts, p)
		}
	}
	for {
		before, rest, found := strings.Cut(text, partBegins)
		add(AuditPart{Text: before})
		if !found {
			return parts
		}
		inside, after, _ := strings.Cut(rest, partEnds)
		text = after
		switch n := int(inside[0] - '0'); {
		case n == 0:
			add(AuditPart{Text: inside[1:], By: true})
		case f.people[n-1] == data.Gone:
			add(AuditPart{Text: inside[1:]})
		default:
			add(AuditPart{Text: inside[1:], Person: f.people[n-1]})
		}
	}
}

// AuditDeeds lists the acts that have a sentence of their own, for whoever promises
// that all have.
func AuditDeeds() []string {
	all := []string{"mark", "print", "erase-person"}
	for act := range auditDeeds {
		all = append(all, act)
	}
	for act := range countedDeeds {
		all = append(all, act)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// Fill fills the blanks of a text that is translated already.
func Fill(text string, values ...any) string { return page.English(text, values...) }
