package meetings

import (
	"alongside/data"
	"alongside/ui/groupchange"
	"alongside/ui/kit"
	"alongside/ui/screen"
)

// groupItems are what can be done to the group that is looked at, or to the only one.
func (s *Screen) groupItems() []kit.MenuItem {
	g, one := s.theGroup()
	if !one || !screen.Lead(s.host) {
		return nil
	}
	return groupchange.Items(s.host, g)
}

// theGroup is the one that is looked at: the chosen one, that of the grid, or the only one.
func (s *Screen) theGroup() (data.Group, bool) {
	switch {
	case len(s.plan.groups) == 0:
		return data.Group{}, false
	case s.tabs.Selected() >= gridTab:
		return s.gridGroup(), true
	case !s.group.IsZero():
		return s.plan.byID[s.group], true
	}
	return s.plan.groups[0], len(s.plan.groups) == 1
}
