package main

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/store"
)

// Which notes of others the name is taken out of.
const (
	notesSure  = "sure"  // where it is plain that the person is meant
	notesAll   = "all"   // wherever it stands
	notesLeave = "leave" // nowhere
)

func (t *terminal) eraseCommand() *cobra.Command {
	var person, notes, someone string
	var yes bool
	var look []string
	c := &cobra.Command{
		Use:   "erase FILE --person ID [--yes]",
		Short: "Erase a person out of a programme for ever; without --yes only say what would go",
		Long: `Erases a person out of a programme, for ever: what is about them goes, from what is
about others they are taken out, and the audit trail tells of a person. Figures stay
as they were. Without --yes nothing is changed; it says what would go, and exits with 2.

Backups, what was printed, and what was written out for other programs are not reached.`,
		Args: exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			id, err := parseID("person", person)
			if err != nil {
				return err
			}
			if !slices.Contains([]string{notesSure, notesAll, notesLeave}, notes) {
				return wrongUse("--notes is sure, all or leave, not %q", notes)
			}
			return t.open(args[0], func(s *store.Store) error {
				if err := s.NeedLead("erase-person"); err != nil {
					return err
				}
				var e store.Erasing
				var names data.Names
				if err := s.View(func(r *store.Reader) (err error) {
					if names, err = everybodysNames(r); err != nil {
						return err
					}
					e, err = r.Erasing(id)
					return err
				}); err != nil {
					return err
				}
				chosen := chosenNotes(e.Mentions, notes)
				if !yes {
					if err := t.sayErasing(s, e, names, chosen, append([]string{filepath.Dir(s.Path())}, look...)); err != nil {
						return err
					}
					return wrongUse("nothing was erased: add --yes to erase")
				}
				n, err := s.Erase(store.Erasure{Person: id, Why: store.ErasedAsked, TakeOut: chosen, Someone: someone})
				if err == nil {
					_, err = fmt.Fprintf(t.out, "Erased. Notes that were changed: %d\n", n)
				}
				return err
			})
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVar(&person, "person", "", "`ID` of the person, as 'list people' prints it")
	c.Flags().StringVar(&notes, "notes", notesSure, "take the name out of `WHICH` notes of others: sure (where it is plain who is meant), all or leave")
	c.Flags().StringVar(&someone, "someone", "someone", "the `WORD` that stands in place of the name there")
	c.Flags().StringSliceVar(&look, "backups", nil, "a `FOLDER` in which to look for backups that still hold them")
	c.Flags().BoolVar(&yes, "yes", false, "erase, and do not only say what would go")
	return c
}

func everybodysNames(r *store.Reader) (data.Names, error) {
	people, err := r.People()
	return data.NewNames(data.FirstAndInitial, people), err
}

// chosenNotes are the places that the name is taken out of.
func chosenNotes(all []store.Mention, which string) (chosen []store.Place) {
	for _, m := range all {
		if which == notesAll || which == notesSure && m.Sure() {
			chosen = append(chosen, m.Place)
		}
	}
	return chosen
}

// sayErasing says what would go, and what would not.
func (t *terminal) sayErasing(s *store.Store, e store.Erasing, names data.Names, chosen []store.Place, folders []string) error {
	w := tabwriter.NewWriter(t.out, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "What goes of %s:\n", plain(names.Of(e.Person)))
	for _, line := range []struct {
		what string
		n    int
	}{
		{"marks", e.Goes.Marks},
		{"pairs", e.Goes.Pairs},
		{"one-to-ones", e.Goes.OneToOnes},
		{"calls", e.Goes.Calls},
		{"goals", e.Goes.Goals},
		{"calls set aside", e.Goes.SetAside},
		{"consents", e.Goes.Consents},
		{"slips", e.Goes.Slips},
		{"requests to see their record", e.Goes.Requests},
		{"meetings that they led", e.Goes.Led},
		{"lines of the audit trail that will say \"a person\"", e.Goes.Audit},
	} {
		if line.n > 0 {
			fmt.Fprintf(w, "  %s\t%d\n", line.what, line.n)
		}
	}
	fmt.Fprintln(w, "  name, phone and path\tall of it")
	for _, p := range e.Live {
		fmt.Fprintf(w, "In a pair at present, which has to be ended first:\t%s\n", p.ID)
	}
	if len(e.Mentions) > 0 {
		fmt.Fprintln(w, "Notes of others that name them:")
		for _, m := range e.Mentions {
			what := "left"
			if slices.Contains(chosen, m.Place) {
				what = "name taken out"
			}
			fmt.Fprintf(w, "  %s %s\t%s\t%s\n", m.Table, m.Key, what, plain(m.Text))
		}
	}
	for _, folder := range folders {
		held, err := s.HeldIn(folder, e.Person.ID)
		if err != nil && !os.IsNotExist(err) {
			return err
		}
		for _, b := range held {
			fmt.Fprintf(w, "Still holds them:\t%s\n", b.Path)
		}
		if last := store.LastGoes(held); last != 0 {
			fmt.Fprintf(w, "Of these the last goes, with a backup every month, from\t%s\n", last)
		}
	}
	if n := len(e.Printed); n > 0 {
		fmt.Fprintf(w, "Made about them and out of reach:\t%d, the last on %s\n", n, data.DateOf(e.Printed[0].At))
	}
	return w.Flush()
}

func (t *terminal) retentionCommand() *cobra.Command {
	var erase, yes, asJSON bool
	c := &cobra.Command{
		Use:   "retention FILE [--erase --yes]",
		Short: "Show whose records have been kept for as long as the programme says, or erase them",
		Args:  exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if yes && !erase {
				return wrongUse("--yes goes with --erase")
			}
			return t.openSound(args[0], func(s *store.Store) error {
				lines, err := t.due(s)
				if err != nil {
					return err
				}
				if erase && yes {
					return t.eraseDue(s, lines)
				}
				if asJSON {
					err = t.printJSON(lines)
				} else {
					err = t.printDue(lines)
				}
				if err == nil && erase && len(lines) > 0 {
					err = wrongUse("nothing was erased: add --yes to erase them")
				}
				return err
			})
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().BoolVar(&erase, "erase", false, "erase them; takes --yes")
	c.Flags().BoolVar(&yes, "yes", false, "erase, and do not only say who would go")
	c.Flags().BoolVar(&asJSON, "json", false, "print JSON, for another program")
	return c
}

// dueLine is somebody whose record need not be kept any more.
type dueLine struct {
	ID    data.ID   `json:"id"`
	Name  string    `json:"name"`
	Left  data.Date `json:"left"`
	Since data.Date `json:"dueSince"`
	Why   string    `json:"why"`
}

func (t *terminal) due(s *store.Store) (lines []dueLine, err error) {
	lines = []dueLine{}
	err = s.View(func(r *store.Reader) error {
		programme, err := r.Programme()
		if err != nil {
			return err
		}
		people, err := r.People()
		if err != nil {
			return err
		}
		if programme.KeepMonths == 0 {
			fmt.Fprintln(t.problems, "note: the programme says no period for which records are kept; a lead sets one in the window, under Keeping and erasing")
		}
		names := data.NewNames(data.FirstAndInitial, people)
		for _, d := range data.DueToErase(programme, people, t.today()) {
			lines = append(lines, dueLine{
				d.Person.ID, names.Of(d.Person), d.Person.Left, d.Since,
				fmt.Sprintf("left %s, kept for %d months", d.Person.Left, programme.KeepMonths),
			})
		}
		return nil
	})
	return lines, err
}

func (t *terminal) printDue(lines []dueLine) error {
	rows := [][]string{{"ID", "NAME", "DUE SINCE", "WHY"}}
	for _, l := range lines {
		rows = append(rows, []string{l.ID.String(), l.Name, l.Since.String(), l.Why})
	}
	return t.printTable(rows)
}

// eraseDue erases one after another. What one of them is still needed for is said, and
// the others go.
func (t *terminal) eraseDue(s *store.Store, lines []dueLine) error {
	var left []string
	for _, l := range lines {
		var e store.Erasing
		err := s.View(func(r *store.Reader) (err error) {
			e, err = r.Erasing(l.ID)
			return err
		})
		if err == nil {
			_, err = s.Erase(store.Erasure{Person: l.ID, Why: store.ErasedKeptLong, TakeOut: chosenNotes(e.Mentions, notesSure), Someone: "someone"})
		}
		switch {
		case store.KindOf(err) == store.Invalid:
			left = append(left, fmt.Sprintf("%s: %s", l.ID, sentence(err)))
		case err != nil:
			return err
		default:
			fmt.Fprintln(t.out, l.ID)
		}
	}
	if len(left) > 0 {
		return fmt.Errorf("not erased: %s", strings.Join(left, "; "))
	}
	return nil
}
