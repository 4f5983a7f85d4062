package crawl

import (
	"context"
	"log/slog"
)

// turns is a log that counts how often another screen was shown, and notes
// which.
type turns struct{ c *computer }

func (t turns) Enabled(context.Context, slog.Level) bool { return true }

func (t turns) WithAttrs([]slog.Attr) slog.Handler { return t }

func (t turns) WithGroup(string) slog.Handler { return t }

func (t turns) Handle(_ context.Context, r slog.Record) error {
	if r.Message == "screen" {
		t.c.turned++
		r.Attrs(func(a slog.Attr) bool {
			t.c.screenNow = a.Value.String()
			return false // the first says which
		})
		t.c.r.screens[t.c.screenNow] = true
	}
	return nil
}

// turn tells one window from another in little time: the screen that is shown,
// and how much lies over it.
func (c *computer) turn() [2]int { return [2]int{c.turned, len(c.canvas().Overlays().List())} }
