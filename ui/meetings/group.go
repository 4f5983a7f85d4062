package meetings

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/groupchange"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/screen"
)

// groupItems are what can be done to the group that is looked at, or to the only one.
func (s *Screen) groupItems() []kit.MenuItem {
	if !screen.Lead(s.host) || len(s.plan.groups) == 0 {
		return nil
	}
	if g, one := s.theGroup(); one {
		return groupchange.Items(s.host, g)
	}
	which := func() { s.host.Say(lang.L("Choose the group first, in the list of groups above the meetings.")) }
	return []kit.MenuItem{
		{Label: lang.L("Another day or time"), Changes: true, Do: which},
		{Label: lang.L("End the group"), Changes: true, Do: which},
	}
}

// theGroup is the one that is looked at: the chosen one, that of the grid, or the only
// one of those that are shown.
func (s *Screen) theGroup() (data.Group, bool) {
	switch {
	case len(s.plan.groups) == 0:
		return data.Group{}, false
	case s.tabs.Selected() >= gridTab:
		return s.gridGroup(), true
	case !s.group.IsZero():
		return s.plan.byID[s.group], true
	}
	if own := s.plan.shown; own.Only && len(own.Own) == 1 {
		return s.plan.byID[own.Own[0]], true
	}
	return s.plan.groups[0], len(s.plan.groups) == 1
}

// groupOptions lists the groups, one's own first, before them all that are shown; a
// grid is of one.
func (s *Screen) groupOptions() []kit.Option[data.ID] {
	all := ""
	switch {
	case s.tabs.Selected() >= gridTab:
	case s.plan.shown.Only:
		all = lang.L("My groups")
	default:
		all = lang.L("All groups")
	}
	options := form.GroupOptions(s.plan.groups, all, s.plan.today)
	own := func(o kit.Option[data.ID]) int {
		switch {
		case o.Value.IsZero():
			return 0
		case slices.Contains(s.plan.shown.Own, o.Value):
			return 1
		}
		return 2
	}
	slices.SortStableFunc(options, func(a, b kit.Option[data.ID]) int { return own(a) - own(b) })
	return options
}

// groupsTurned shows one's own groups, or all: no longer the one that was chosen.
func (s *Screen) groupsTurned() {
	s.group = data.ID{}
	s.read()
	s.list.SetSelected(s.nextMeeting())
}
