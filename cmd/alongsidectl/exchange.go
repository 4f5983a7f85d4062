package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/exchange"
	"alongside/data/store"
)

func (t *terminal) importCommand() *cobra.Command {
	var group string
	var monthFirst bool
	c := &cobra.Command{
		Use:   "import people|attendance FILE SOURCE.csv",
		Short: "Bring people or attendance in from a spreadsheet",
		Long:  "Brings people or attendance in from a CSV file. Rows that cannot be taken are listed with their number and the reason; people who are on the list already are left out.",
		Args:  cobra.ExactArgs(3),
		RunE: func(_ *cobra.Command, args []string) error {
			bring, ok := map[string]func(*store.Store, *os.File, string, bool) error{
				"people": t.importPeople, "attendance": t.importAttendance,
			}[args[0]]
			if !ok {
				return wrongUse("%q cannot be imported: it is people or attendance", args[0])
			}
			source, err := os.Open(args[2])
			if err != nil {
				return wrongUse("the spreadsheet cannot be read: %w", err)
			}
			defer source.Close()
			return t.open(args[1], func(s *store.Store) error { return bring(s, source, group, monthFirst) })
		},
	}
	c.Flags().StringVar(&group, "group", "", "id of the group that attendance belongs to, or that people join")
	c.Flags().BoolVar(&monthFirst, "month-first", false, "3/5/2026 is 5 March")
	return c
}

func (t *terminal) importPeople(s *store.Store, source *os.File, group string, monthFirst bool) error {
	o := exchange.PeopleOptions{MonthFirst: monthFirst}
	if err := s.View(func(r *store.Reader) (err error) {
		o.Existing, err = r.People()
		return err
	}); err != nil {
		return err
	}
	found, err := exchange.ReadPeople(source, o)
	if err != nil {
		return err
	}
	for _, row := range found.Rows {
		for _, note := range row.Notes {
			fmt.Fprintf(t.problems, "row %d: %s\n", row.Row, note)
		}
		if row.Duplicate() {
			fmt.Fprintf(t.problems, "row %d: left out, this person seems to be on the list already\n", row.Row)
		}
	}
	t.printRefused(found.Refused)
	fresh := found.Fresh()
	if len(fresh) > 0 {
		if _, err := s.AddPeople(fresh); err != nil {
			return err
		}
	}
	if group != "" {
		id, err := parseID("group", group)
		if err != nil {
			return err
		}
		for _, p := range fresh {
			if err := s.JoinGroup(id, p.ID, t.today()); err != nil {
				return err
			}
		}
	}
	fmt.Fprintf(t.out, "%d people brought in, %d rows refused\n", len(fresh), len(found.Refused))
	return nil
}

func (t *terminal) importAttendance(s *store.Store, source *os.File, group string, monthFirst bool) error {
	o := exchange.AttendanceOptions{MonthFirst: monthFirst, Today: t.today()}
	if group != "" {
		id, err := parseID("group", group)
		if err != nil {
			return err
		}
		o.Group = id
	}
	if err := s.View(func(r *store.Reader) (err error) {
		if o.People, err = r.People(); err != nil {
			return err
		}
		if o.Groups, err = r.Groups(); err != nil {
			return err
		}
		o.Meetings, err = r.Meetings()
		return err
	}); err != nil {
		return err
	}
	found, err := exchange.ReadAttendance(source, o)
	if err != nil {
		return err
	}
	t.printRefused(found.Refused)
	stored := 0
	for _, m := range found.Meetings {
		n, err := storeMarks(s, m)
		if err != nil {
			return err
		}
		stored += n
	}
	fmt.Fprintf(t.out, "%d marks brought in, %d refused\n", stored, len(found.Refused))
	return nil
}

// storeMarks stores the marks of one meeting that nobody has recorded yet.
func storeMarks(s *store.Store, m exchange.MeetingMarks) (int, error) {
	id := m.Meeting.ID
	if m.New {
		planned := m.Meeting
		planned.State = data.Planned
		var err error
		if id, err = s.AddMeeting(planned); err != nil {
			return 0, err
		}
	}
	var marks []data.Mark
	if err := s.View(func(r *store.Reader) error {
		for _, mark := range m.Marks {
			if old, _, err := r.Mark(id, mark.Person); err != nil {
				return err
			} else if old.Status == data.NotRecorded {
				mark.Meeting = id
				marks = append(marks, mark)
			}
		}
		return nil
	}); err != nil || len(marks) == 0 {
		return 0, err
	}
	if err := s.SetMarks(id, marks); err != nil {
		return 0, err
	}
	if m.New {
		return len(marks), s.CloseMeeting(id, store.LeaveAsIs)
	}
	return len(marks), nil
}

func (t *terminal) printRefused(refused []exchange.Refusal) {
	for _, r := range refused {
		fmt.Fprintf(t.problems, "row %d: %s\n", r.Row, r.Reason)
	}
}

func (t *terminal) exportCommand() *cobra.Command {
	var dir string
	c := &cobra.Command{
		Use:   "export FILE --to DIR",
		Short: "Write the whole programme out as CSV",
		Long:  "Writes the whole programme out as CSV files. They are not protected by the passphrase.",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if dir == "" {
				return wrongUse("say into which folder: --to DIR")
			}
			return t.open(args[0], func(s *store.Store) error {
				var all data.Records
				if err := s.View(func(r *store.Reader) (err error) {
					all, err = readAll(r)
					return err
				}); err != nil {
					return err
				}
				if err := exchange.WriteProgramme(dir, all); err != nil {
					return err
				}
				return s.RecordPrinted("export", nil)
			})
		},
	}
	c.Flags().StringVar(&dir, "to", "", "the folder to write into")
	return c
}

// readAll reads the whole programme.
func readAll(r *store.Reader) (all data.Records, err error) {
	reads := []func() error{
		func() (err error) { all.Programme, err = r.Programme(); return },
		func() (err error) { all.People, err = r.People(); return },
		func() (err error) { all.Groups, err = r.Groups(); return },
		func() (err error) { all.Memberships, err = r.Memberships(); return },
		func() (err error) { all.Meetings, err = r.Meetings(); return },
		func() (err error) { all.Activities, err = r.Activities(); return },
		func() (err error) { all.Pairs, err = r.Pairs(); return },
		func() (err error) { all.Contacts, err = r.Contacts(); return },
	}
	for _, read := range reads {
		if err := read(); err != nil {
			return all, err
		}
	}
	for mark, err := range r.AllMarks() {
		if err != nil {
			return all, err
		}
		all.Marks = append(all.Marks, mark)
	}
	return all, nil
}
