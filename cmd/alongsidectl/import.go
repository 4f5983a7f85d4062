package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/exchange"
	"alongside/data/store"
	"alongside/data/written"
)

// importing is what is brought in, and how.
type importing struct {
	source     io.Reader
	group      data.ID
	monthFirst bool
}

func (t *terminal) importCommand() *cobra.Command {
	var group string
	var in importing
	c := &cobra.Command{
		Use:   "import people|attendance FILE SOURCE.csv",
		Short: "Bring people or attendance in from a spreadsheet",
		Long: `Brings people or attendance in from a CSV file. Rows that cannot be taken are
listed with their number in the spreadsheet and the reason; the others are taken
all the same. It fails, with status 1, only where every row was refused.

People who are on the list already are left out, and so are marks of somebody
who is recorded at that meeting already: the same file can be brought in twice.`,
		Args: exactly(3),
		RunE: func(_ *cobra.Command, args []string) (err error) {
			bring, ok := map[string]func(*store.Store, importing) error{
				"people": t.importPeople, "attendance": t.importAttendance,
			}[args[0]]
			if !ok {
				return wrongUse("%q cannot be brought in: it is people or attendance", args[0])
			}
			if group != "" {
				if in.group, err = parseID("group", group); err != nil {
					return err
				}
			}
			source, err := os.Open(args[2])
			if err != nil {
				return fmt.Errorf("the spreadsheet cannot be read: %w", err)
			}
			defer source.Close()
			in.source = source
			return t.open(args[1], func(s *store.Store) error { return bring(s, in) })
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVar(&group, "group", "", "`ID` of the group that people join today, or that attendance belongs to")
	c.Flags().BoolVar(&in.monthFirst, "month-first", false, "3/5/2026 is 5 March")
	return c
}

// errAllRefused is a spreadsheet of which nothing could be taken.
var errAllRefused = errors.New("no row of the spreadsheet could be taken; nothing was changed")

func (t *terminal) importPeople(s *store.Store, in importing) error {
	o := exchange.PeopleOptions{Days: in.days(t)}
	if err := s.View(func(r *store.Reader) (err error) {
		if !in.group.IsZero() {
			if _, err := r.Group(in.group); err != nil {
				return err
			}
		}
		o.Existing, err = r.People()
		return err
	}); err != nil {
		return err
	}
	found, err := exchange.ReadPeople(in.source, o)
	if err != nil {
		return err
	}
	t.remark(found.Source, append(remarksOn(found.Rows), found.Refused...))
	if len(found.Rows) == 0 {
		return errAllRefused
	}
	fresh := found.Fresh()
	if err := t.addPeople(s, fresh, in.group); err != nil {
		return err
	}
	fmt.Fprintf(t.out, "People brought in: %d, on the list already: %d, refused: %d\n",
		len(fresh), len(found.Rows)-len(fresh), len(found.Refused))
	return nil
}

// addPeople stores the people, who join the group where one is given, in one
// step.
func (t *terminal) addPeople(s *store.Store, people []data.Person, group data.ID) error {
	if len(people) == 0 {
		return nil
	}
	var groups []store.Joining
	if !group.IsZero() {
		groups = []store.Joining{{Group: group, On: t.today()}}
	}
	_, err := s.AddPeople(people, groups...)
	return err
}

// remarksOn says what there is to know of the rows that can be taken.
func remarksOn(rows []exchange.PersonRow) []exchange.Refusal {
	var remarks []exchange.Refusal
	for _, row := range rows {
		for _, note := range row.Notes {
			remarks = append(remarks, exchange.Refusal{Row: row.Row, Reason: note})
		}
		if row.Duplicate() {
			remarks = append(remarks, exchange.Refusal{Row: row.Row, Reason: "left out, as this seems to be somebody who is there already"})
		}
	}
	return remarks
}

// remark prints what there is to know of the file, and of its rows in their
// order. It goes to the person who has the spreadsheet, and so may quote it.
func (t *terminal) remark(source exchange.Source, rows []exchange.Refusal) {
	for _, note := range source.Notes {
		fmt.Fprintln(t.problems, note)
	}
	if len(source.Ignored) > 0 {
		fmt.Fprintln(t.problems, "columns left aside:", plain(strings.Join(source.Ignored, ", ")))
	}
	slices.SortStableFunc(rows, func(a, b exchange.Refusal) int { return cmp.Compare(a.Row, b.Row) })
	for _, r := range rows {
		fmt.Fprintf(t.problems, "row %d: %s\n", r.Row, plain(r.Reason))
	}
}

// days is how the file's dates are read.
func (in importing) days(t *terminal) written.Days {
	days := written.Days{Today: t.today()}
	if in.monthFirst {
		days.Order = written.MonthFirst
	}
	return days
}
