package main

import (
	"strings"
	"time"

	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/store"
)

func (t *terminal) groupCommand() *cobra.Command {
	group := &cobra.Command{
		Use: "group", Short: "Have a group meet otherwise from a day on, end, or begin again",
		Args: noSuchCommand, RunE: sayWhat, DisableFlagsInUseLine: true,
	}
	group.AddCommand(t.groupChangeCommand(), t.groupEndCommand(), t.groupAgainCommand())
	return group
}

// stretchFlags say how a group is called and meets from a day on. What is not said stays
// as it is.
type stretchFlags struct {
	group, from           string
	name, place           string
	weekday, start, month string
	also                  []string
	minutes, weeks        int
}

func (f *stretchFlags) add(c *cobra.Command) {
	c.Flags().StringVar(&f.group, "group", "", "`ID` of the group")
	c.Flags().StringVar(&f.from, "from", "", "the `DATE` from which on it is so, today or later")
	c.Flags().StringVar(&f.name, "name", "", "what it is called then")
	c.Flags().StringVar(&f.place, "place", "", "where it meets then")
	c.Flags().StringVar(&f.weekday, "weekday", "", "the `DAY` of the week, like thursday")
	c.Flags().StringArrayVar(&f.also, "also", nil, "another `DAY` of each week; can be given again")
	c.Flags().StringVar(&f.start, "start", "", "the `TIME`, like 19:00")
	c.Flags().IntVar(&f.minutes, "minutes", 0, "how many minutes a meeting lasts")
	c.Flags().IntVar(&f.weeks, "weeks", 0, "every how many weeks")
	c.Flags().StringVar(&f.month, "of-month", "", "`WHICH` such day of each month: first, second, third, fourth or last")
}

// take is the group, the day, and how the group meets from then on.
func (f stretchFlags) take(c *cobra.Command, t *terminal, is func(group data.ID) (data.Group, error)) (g data.Group, from data.Date, to data.Stretch, err error) {
	id, err := parseID("group", f.group)
	if err != nil {
		return g, 0, to, err
	}
	if f.from == "" {
		return g, 0, to, wrongUse("say from which day on: --from DATE")
	}
	if from, err = parseDay("from", f.from, 0); err != nil {
		return g, 0, to, err
	}
	if g, err = is(id); err != nil {
		return g, 0, to, err
	}
	to = g.On(from)
	for _, set := range []struct {
		flag string
		set  func() error
	}{
		{"name", func() (err error) { to.Name, err = t.text("name", f.name); return err }},
		{"place", func() (err error) { to.Place, err = t.text("place", f.place); return err }},
		{"weekday", func() (err error) {
			to.Schedule.Weekday, err = parseWeekday("weekday", f.weekday)
			to.Schedule.More, to.Schedule.Nth = 0, 0
			return err
		}},
		{"also", func() error {
			to.Schedule.More = 0
			for _, text := range f.also {
				day, err := parseWeekday("also", text)
				if err != nil {
					return err
				}
				to.Schedule.More |= data.DaysOf(day)
			}
			return nil
		}},
		{"start", func() (err error) {
			if to.Schedule.Start, err = data.ParseTimeOfDay(f.start); err != nil {
				return wrongUse("--start: %w", err)
			}
			return nil
		}},
		{"minutes", func() error { to.Schedule.Minutes = f.minutes; return nil }},
		{"weeks", func() error { to.Schedule.Weeks, to.Schedule.Nth = f.weeks, 0; return nil }},
		{"of-month", func() error {
			for i, word := range []string{"first", "second", "third", "fourth"} {
				if strings.EqualFold(word, f.month) {
					to.Schedule.Nth = i + 1
				}
			}
			switch {
			case strings.EqualFold(f.month, "last"):
				to.Schedule.Nth = data.LastOfMonth
			case to.Schedule.Nth == 0:
				return wrongUse("--of-month is first, second, third, fourth or last, not %q", f.month)
			}
			to.Schedule.Weeks, to.Schedule.More = 1, 0
			return nil
		}},
	} {
		if !c.Flags().Changed(set.flag) {
			continue
		}
		if err := set.set(); err != nil {
			return g, 0, to, err
		}
	}
	return g, from, to, nil
}

func parseWeekday(flag, text string) (time.Weekday, error) {
	return parseChoice(flag, text, data.Weekdays[:])
}

// groupIn reads a group of an open programme.
func groupIn(s *store.Store) func(data.ID) (data.Group, error) {
	return func(id data.ID) (g data.Group, err error) {
		err = s.View(func(r *store.Reader) (err error) {
			g, err = r.Group(id)
			return err
		})
		return g, err
	}
}

func (t *terminal) groupChangeCommand() *cobra.Command {
	var f stretchFlags
	var reason string
	c := &cobra.Command{
		Use:   "change FILE --group ID --from DATE",
		Short: "Have a group be called or meet otherwise from a day on",
		Long: `Has a group be called or meet otherwise from a day on. What is past stays as it was.
What is planned moves along within its week; what has no day there any more is taken
away, or kept as cancelled where something is noted of it.`,
		Args: exactly(1),
		RunE: func(c *cobra.Command, args []string) error {
			return t.open(args[0], func(s *store.Store) error {
				g, from, to, err := f.take(c, t, groupIn(s))
				if err != nil {
					return err
				}
				if g.Ended(from) {
					return wrongUse("this group has ended: `alongsidectl group again` has it begin again")
				}
				return s.ChangeGroup(g.ID, from, to, reason)
			})
		},
		DisableFlagsInUseLine: true,
	}
	f.add(c)
	c.Flags().StringVar(&reason, "reason", "", "why meetings are cancelled that have no day any more")
	return c
}

func (t *terminal) groupEndCommand() *cobra.Command {
	var group, last, reason string
	c := &cobra.Command{
		Use:   "end FILE --group ID --last DATE",
		Short: "End a group with a last day",
		Args:  exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			id, err := parseID("group", group)
			if err != nil {
				return err
			}
			if last == "" {
				return wrongUse("say which day is the last: --last DATE")
			}
			day, err := parseDay("last", last, 0)
			if err != nil {
				return err
			}
			return t.open(args[0], func(s *store.Store) error { return s.EndGroup(id, day, reason) })
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVar(&group, "group", "", "`ID` of the group")
	c.Flags().StringVar(&last, "last", "", "the last `DATE` on which it meets")
	c.Flags().StringVar(&reason, "reason", "", "why meetings are cancelled that something is noted of")
	return c
}

func (t *terminal) groupAgainCommand() *cobra.Command {
	var f stretchFlags
	var members []string
	var nobody bool
	c := &cobra.Command{
		Use:   "again FILE --group ID --from DATE",
		Short: "Have a group begin again that has ended",
		Long: `Has a group begin again that has ended, as it met then but for what is said otherwise.
Those who belonged to it on its last day belong again, unless others are named.`,
		Args: exactly(1),
		RunE: func(c *cobra.Command, args []string) error {
			var named []data.ID
			for _, text := range members {
				id, err := parseID("member", text)
				if err != nil {
					return err
				}
				named = append(named, id)
			}
			return t.open(args[0], func(s *store.Store) error {
				g, from, to, err := f.take(c, t, groupIn(s))
				if err != nil {
					return err
				}
				if !g.Ended(from) {
					return wrongUse("this group has not ended by then: `alongsidectl group change` has it meet otherwise")
				}
				if len(named) == 0 && !nobody {
					if named, err = belongedAtTheEnd(s, g); err != nil {
						return err
					}
				}
				return s.StartGroupAgain(g.ID, from, to, named)
			})
		},
		DisableFlagsInUseLine: true,
	}
	f.add(c)
	c.Flags().StringArrayVar(&members, "member", nil, "`ID` of somebody who belongs to it then; can be given again")
	c.Flags().BoolVar(&nobody, "nobody", false, "nobody belongs to it at first")
	return c
}

// belongedAtTheEnd are those who belonged to a group on its last day, and have not left.
func belongedAtTheEnd(s *store.Store, g data.Group) (people []data.ID, err error) {
	last := g.Schedule.Span.Until
	err = s.View(func(r *store.Reader) error {
		members, err := r.Members(g.ID)
		if err != nil {
			return err
		}
		for _, m := range members {
			p, err := r.Person(m.Person)
			if err != nil {
				return err
			}
			if m.On(last) && p.Left == 0 {
				people = append(people, p.ID)
			}
		}
		return nil
	})
	return people, err
}
