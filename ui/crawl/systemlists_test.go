package crawl

import (
	"context"
	"path/filepath"

	"alongside/ui/kit"
)

// systemLists are the system's own lists of files: whoever is asked takes what
// is offered, or the first file that will do.
type systemLists struct{ c *computer }

// Choose implements kit.SystemChooser.
func (l systemLists) Choose(_ context.Context, q kit.FileQuestion) (string, error) {
	l.c.r.said(q.Title)
	switch q.Purpose {
	case kit.ToSave:
		return filepath.Join(q.Folder, q.Name), nil
	case kit.ToChoose:
		return q.Folder, nil
	}
	for _, ending := range q.Endings {
		if found, err := filepath.Glob(filepath.Join(l.c.folder, "*"+ending)); err == nil && len(found) > 0 {
			return found[0], nil
		}
	}
	return "", nil
}
