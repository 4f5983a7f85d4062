package crawl

import (
	"fmt"
	"reflect"
	"slices"

	"alongside/data"
	"alongside/data/store"
)

// sound is what holds of the file whatever was done: everything in it fits
// together, and the audit trail has only grown.
func (c *computer) sound() error {
	if c.app == nil || c.app.Store() == nil || c.app.Store().Path() != c.path {
		return nil // another file, or none
	}
	report, err := c.app.Store().Check()
	if err != nil || !report.OK() {
		return fmt.Errorf("the file is not sound: %v %+v", err, report)
	}
	return c.grew()
}

// grew reads the audit trail and compares it with what it was.
func (c *computer) grew() error {
	var trail []data.AuditEntry
	err := c.app.Store().View(func(r *store.Reader) (err error) {
		trail, err = r.Audit(0)
		return err
	})
	slices.Reverse(trail)
	before := c.trail
	c.trail = trail
	switch {
	case err != nil:
		return fmt.Errorf("the audit trail cannot be read: %w", err)
	case len(trail) < len(before) || !slices.EqualFunc(trail[:len(before)], before, same):
		return fmt.Errorf("of %d entries of the audit trail some are gone or others", len(before))
	}
	return nil
}

func same(a, b data.AuditEntry) bool { return reflect.DeepEqual(a, b) }
