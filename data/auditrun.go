package data

import (
	"slices"
	"strings"
	"time"
)

// AuditKind sorts the audit trail by what it tells of.
type AuditKind uint8

// The kinds of entry.
const (
	AuditAttendance AuditKind = iota
	AuditPeople               // and pairs
	AuditPapers               // printed, and written out
	AuditFile                 // keys, the file and settings
)

// AuditKinds lists them in the order in which they are offered.
var AuditKinds = [...]AuditKind{AuditAttendance, AuditPeople, AuditPapers, AuditFile}

var auditKindNames = spelt[AuditKind]("kind", "attendance", "people", "papers", "file")

// String is the kind as the terminal and JSON have it, in English.
func (k AuditKind) String() string { return auditKindNames.of(k) }

// auditKindOf are the acts that are not about people and pairs.
var auditKindOf = map[string]AuditKind{
	"mark": AuditAttendance, "marks-from-paper": AuditAttendance, "edit-mark": AuditAttendance, "walk-in": AuditAttendance,
	"close-meeting": AuditAttendance, "reopen-meeting": AuditAttendance, "did-not-meet": AuditAttendance, "add-meeting": AuditAttendance,
	"move-meeting": AuditAttendance, "plan-meetings": AuditAttendance, "activities-held": AuditAttendance, "led-by": AuditAttendance, "agree-leaders": AuditAttendance,
	"visitors": AuditAttendance, "meeting-note": AuditAttendance, "for-next-time": AuditAttendance,
	"settle-reminder": AuditAttendance, "unsettle-reminder": AuditAttendance,
	"print":    AuditPapers,
	"settings": AuditFile, "load": AuditFile, "create": AuditFile, "passphrase": AuditFile, "migrate": AuditFile, "prune-audit": AuditFile,
	"take-out-erased": AuditFile, "open": AuditFile, "give-key": AuditFile, "rename-key": AuditFile, "key-role": AuditFile,
	"take-key": AuditFile, "recovery-key": AuditFile, "rekey": AuditFile, "wrong-tries": AuditFile, "save-activity": AuditFile,
	"add-group": AuditFile, "edit-group": AuditFile, "change-group": AuditFile, "end-group": AuditFile, "start-group-again": AuditFile,
	"plan-break": AuditFile, "take-back-break": AuditFile, "own-groups": AuditFile,
}

// Deed parts an entry's act into what was done and how: "mark" and "late". Taken
// says that it was taken back, and Again that it was done again.
func (e AuditEntry) Deed() (name, detail string, taken, again bool) {
	act := e.Act
	act, taken = strings.CutPrefix(act, "undo ")
	if !taken {
		act, again = strings.CutPrefix(act, "redo ")
	}
	name, detail, _ = strings.Cut(act, " ")
	return name, detail, taken, again
}

// Kind is what the entry tells of.
func (e AuditEntry) Kind() AuditKind {
	name, _, _, _ := e.Deed()
	if kind, known := auditKindOf[name]; known {
		return kind
	}
	return AuditPeople
}

// AuditRun is a deed, or several that belong together: the marks of one meeting, made
// by one facilitator one after another.
type AuditRun struct {
	Entries []AuditEntry // the newest first
}

// First is the oldest of the run, and Last the newest.
func (r AuditRun) First() AuditEntry { return r.Entries[len(r.Entries)-1] }

// Last is the newest entry of the run.
func (r AuditRun) Last() AuditEntry { return r.Entries[0] }

// People counts those who were marked in the run.
func (r AuditRun) People() int {
	seen := make(map[ID]bool)
	gone := 0
	for _, e := range r.Entries {
		switch {
		case len(e.About) == 0:
		case e.About[0] == Gone:
			gone++ // who it was nobody knows any more
		default:
			seen[e.About[0]] = true
		}
	}
	return len(seen) + gone
}

// A run is at least so many marks, of which none comes later after another than so.
const (
	leastRun = 3
	runPause = 30 * time.Minute
)

// AuditRuns puts entries together, which are given and returned the newest first.
func AuditRuns(entries []AuditEntry) []AuditRun {
	var runs []AuditRun
	for len(entries) > 0 {
		n := 1
		for n < len(entries) && entries[n].follows(entries[n-1]) {
			n++
		}
		if n < leastRun {
			n = 1
		}
		runs = append(runs, AuditRun{entries[:n:n]})
		entries = entries[n:]
	}
	return runs
}

// follows reports whether both are marks of one meeting in one run; later is the one
// that came next.
func (e AuditEntry) follows(later AuditEntry) bool {
	return e.marks() && later.marks() && e.By == later.By && e.About[1] == later.About[1] &&
		DateOf(e.At) == DateOf(later.At) && later.At.Sub(e.At) <= runPause
}

func (e AuditEntry) marks() bool { return e.Of("mark") && len(e.About) == 2 }

// AuditFilter says which entries are wanted; empty: all.
type AuditFilter struct {
	About ID // a person; also what is told of records of theirs that name them
	By    ID // a facilitator's key
	Span  Span
}

// Wants reports whether an entry is one of them.
func (f AuditFilter) Wants(e AuditEntry) bool {
	return (f.About.IsZero() || slices.Contains(e.About, f.About)) && (f.By.IsZero() || e.By == f.By) &&
		(f.Span == Span{} || f.Span.Contains(DateOf(e.At)))
}

// Past reports whether the entry, and all that are older, lie before what is wanted.
func (f AuditFilter) Past(e AuditEntry) bool { return DateOf(e.At) < f.Span.From }

// AuditBook is what the audit trail is told from: whom and what its ids mean. Of what
// is gone nothing is known any more.
type AuditBook struct {
	Programme    Programme
	People       []Person
	Facilitators map[ID]string // by key, as they want to be called; "" for the recovery key
	Groups       map[ID]Group
	Meetings     map[ID]Meeting
	Pairs        map[ID]Pair
}
