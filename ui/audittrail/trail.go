package audittrail

import (
	"regexp"
	"slices"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/words"
)

// trail is what was read: the entries that are wanted, and how they are told.
type trail struct {
	book      data.AuditBook
	names     data.Names
	sentences reports.AuditSentences
	entries   []data.AuditEntry // of the period, the newest first
	folded    []string          // their sentences, ready for searching; made when first looked for
	all       int               // entries that there are
}

// read reads the entries that are wanted, the newest first.
func read(r *store.Reader, f data.AuditFilter) (*trail, error) {
	t := &trail{}
	var err error
	if t.book, err = dossier.ForAuditTrail(r); err != nil {
		return nil, err
	}
	t.names = words.NamesIn(words.NameStyleOf(t.book.Programme), t.book.People)
	t.sentences = reports.NewAuditSentences(reports.NewWords(quickly()), t.book, t.names)
	if t.all, err = r.AuditCount(); err != nil {
		return nil, err
	}
	t.entries, err = dossier.AuditEntries(r, f)
	return t, err
}

var blank = regexp.MustCompile(`\{\{\.(\w+)\}\}`)

// quickly translates a text once, and fills its blanks each time by itself: there may
// be a hundred thousand sentences to look through.
func quickly() func(text string, data ...any) string {
	known := map[string]string{}
	return func(text string, values ...any) string {
		translated, is := known[text]
		if !is {
			blanks := words.With{}
			for _, name := range blank.FindAllStringSubmatch(text, -1) {
				blanks[name[1]] = name[0]
			}
			translated = lang.L(text, blanks)
			known[text] = translated
		}
		return reports.Fill(translated, values...)
	}
}

// sentence is one entry in words.
func (t *trail) sentence(e data.AuditEntry) string {
	return reports.AuditText(t.sentences.Of(data.AuditRun{Entries: []data.AuditEntry{e}}))
}

// found are the entries in whose sentences all words of a query stand.
func (t *trail) found(query []string) []data.AuditEntry {
	if len(query) == 0 {
		return t.entries
	}
	if t.folded == nil {
		t.folded = make([]string, len(t.entries))
		for i, e := range t.entries {
			t.folded[i] = data.Fold(t.sentence(e))
		}
	}
	var found []data.AuditEntry
	for i, e := range t.entries {
		if !slices.ContainsFunc(query, func(word string) bool { return !contains(t.folded[i], word) }) {
			found = append(found, e)
		}
	}
	return found
}

// of are those of a kind.
func of(entries []data.AuditEntry, kind data.AuditKind) []data.AuditEntry {
	return slices.DeleteFunc(slices.Clone(entries), func(e data.AuditEntry) bool { return e.Kind() != kind })
}

// line is a row of the list: a day, a run, or one entry of a run that is shown each.
type line struct {
	day    data.Date
	count  int // of a day
	run    data.AuditRun
	within bool // an entry of the run above it
}

// lines puts days over their runs. Those runs are shown each that are opened, by the
// time of their first entry.
func lines(entries []data.AuditEntry, opened map[int64]bool) (all []line) {
	day := -1 // where the head of the day stands
	for _, run := range data.AuditRuns(entries) {
		on := data.DateOf(run.Last().At)
		if day < 0 || all[day].day != on {
			day = len(all)
			all = append(all, line{day: on})
		}
		all[day].count += len(run.Entries)
		all = append(all, line{run: run})
		if len(run.Entries) > 1 && opened[key(run)] {
			for _, e := range run.Entries {
				all = append(all, line{run: data.AuditRun{Entries: []data.AuditEntry{e}}, within: true})
			}
		}
	}
	return all
}

// key tells a run from others.
func key(run data.AuditRun) int64 { return run.First().At.UnixNano() }
