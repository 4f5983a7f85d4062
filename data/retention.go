package data

import (
	"cmp"
	"slices"
)

// Periods for which records are kept, in months.
const (
	// DefaultAuditMonths is how long the audit trail is kept where the programme says
	// nothing else.
	DefaultAuditMonths = 36
	// LeastAuditMonths is what tells who did what for as long as backups go back.
	LeastAuditMonths = 12
	mostMonths       = 100 * 12
)

// AuditKept is for how many months the programme keeps its audit trail.
func (p Programme) AuditKept() int {
	if p.AuditMonths == 0 {
		return DefaultAuditMonths
	}
	return p.AuditMonths
}

func (p Programme) validateKeeping() error {
	switch {
	case p.KeepMonths < 0 || p.KeepMonths > mostMonths:
		return invalid("keeping", "say for how many months records are kept after somebody leaves: up to a hundred years")
	case p.AuditMonths != 0 && p.AuditMonths < LeastAuditMonths || p.AuditMonths > mostMonths:
		return invalid("keeping", "the audit trail is kept for a year at least, and a hundred at the most")
	}
	return nil
}

// DueForErasing is somebody whose record has been kept for as long as the programme
// says.
type DueForErasing struct {
	Person Person
	Since  Date // the first day on which it need not be kept any more
}

// DueToErase lists those who left so long ago that their records need not be kept any
// more, the longest due first. A programme that says no period keeps them.
func DueToErase(p Programme, people []Person, today Date) []DueForErasing {
	if p.KeepMonths == 0 {
		return nil
	}
	var due []DueForErasing
	for _, person := range people {
		if person.Left == 0 {
			continue
		}
		if since := person.Left.AddMonths(p.KeepMonths).AddDays(1); since <= today {
			due = append(due, DueForErasing{person, since})
		}
	}
	slices.SortFunc(due, func(a, b DueForErasing) int {
		return cmp.Or(cmp.Compare(a.Since, b.Since), slices.Compare(a.Person.ID[:], b.Person.ID[:]))
	})
	return due
}
