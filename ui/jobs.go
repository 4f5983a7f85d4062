package ui

import (
	"context"
	"slices"
	"sync"
	"time"

	"alongside/data/store"
	"alongside/ui/kit"
)

// job is work under way in the background.
type job struct {
	title    string
	of       *store.Store // the programme that it works on; nil before one is open
	cancel   context.CancelFunc
	stops    bool          // soon after it is cancelled
	quiet    bool          // nobody asked for it, and nobody is kept waiting: leaving the programme cancels it
	progress *kit.Progress // touched on the UI's goroutine alone
	over     bool
	anewDue  bool          // the file was to be sealed anew when it ended, and is not
	done     chan struct{} // closed when nothing of the job is left
}

// jobs are what is under way in the background. A programme that is left
// meanwhile is closed by the job that ends last: its keys are wiped when nobody
// needs them any more, and nothing is written by half. The methods may be called
// on any goroutine.
type jobs struct {
	mu      sync.Mutex
	running []*job
	left    map[*store.Store]bool // left while something still works on it
	close   func(*store.Store)
}

func newJobs(closeFile func(*store.Store)) *jobs {
	return &jobs{left: make(map[*store.Store]bool), close: closeFile}
}

func (j *jobs) begin(one *job) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.running = append(j.running, one)
}

// end notes that a job has ended.
func (j *jobs) end(one *job) {
	j.mu.Lock()
	one.over = true
	last := j.left[one.of] && !j.worksOn(one.of)
	j.mu.Unlock()
	if last {
		j.close(one.of)
	}
	j.mu.Lock()
	if last {
		delete(j.left, one.of)
	}
	j.running = slices.DeleteFunc(j.running, func(r *job) bool { return r == one })
	j.mu.Unlock()
	close(one.done)
}

// leave closes a programme: at once, or when the last job that works on it has
// ended.
func (j *jobs) leave(s *store.Store) {
	for _, one := range j.all() {
		if one.of == s && one.quiet {
			one.cancel()
		}
	}
	j.mu.Lock()
	later := j.worksOn(s)
	if later {
		j.left[s] = true
	}
	j.mu.Unlock()
	if !later {
		j.close(s)
	}
}

func (j *jobs) worksOn(s *store.Store) bool {
	return slices.ContainsFunc(j.running, func(r *job) bool { return r.of == s && !r.over })
}

// of lists the jobs on a programme that somebody asked for.
func (j *jobs) of(s *store.Store) []*job {
	return slices.DeleteFunc(j.all(), func(r *job) bool { return r.of != s || r.quiet })
}

// all lists the jobs, the one that began first at the front.
func (j *jobs) all() []*job {
	j.mu.Lock()
	defer j.mu.Unlock()
	return slices.Clone(j.running)
}

// cancel asks every job to end as soon as it can.
func (j *jobs) cancel() {
	for _, one := range j.all() {
		one.cancel()
	}
}

// wait returns when every job has ended and every programme that was left is
// closed, or when that has taken too long.
func (j *jobs) wait(most time.Duration) {
	late := time.After(most)
	for _, one := range j.all() {
		select {
		case <-one.done:
		case <-late:
			return
		}
	}
}

// waitForLeft returns when every programme that was left is closed, so that it
// can be opened again.
func (j *jobs) waitForLeft(ctx context.Context) error {
	j.mu.Lock()
	closing := slices.DeleteFunc(slices.Clone(j.running), func(r *job) bool { return !j.left[r.of] })
	j.mu.Unlock()
	for _, one := range closing {
		select {
		case <-one.done:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}
