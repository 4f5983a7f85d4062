package restore

import (
	"context"
	"time"

	"alongside/data/store"
)

// Found is a good backup.
type Found struct {
	Path  string // empty: there is none
	Made  time.Time
	Where string
}

// Newest finds the newest backup that the ring opens and in which all is well, and
// what of the present programme it has not got. One that is amiss, or on a stick that
// is not there, is passed over.
func Newest(ctx context.Context, o Options, zone *time.Location) (found Found, loss store.Loss) {
	for _, r := range gather(o, nil, zone) {
		if r.look(o.Ring); r.standing != known || ctx.Err() != nil {
			continue
		}
		for i, f := range r.files {
			loss, err := o.Ring.Compare(ctx, f.Path, o.Present)
			if err == nil {
				return Found{f.Path, r.made, placeName(o, r.places[i])}, loss
			}
		}
	}
	return found, loss
}
