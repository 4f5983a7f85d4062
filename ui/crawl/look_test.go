package crawl

// wear gives the window its size and the app its look.
func (c *computer) wear() {
	if variant, scale := c.app.Look(); variant != c.look.Variant || scale != c.look.Scale {
		c.app.SetLook(c.look.Variant, c.look.Scale)
	}
	if c.canvas().Size() != c.look.Size {
		c.win.Resize(c.look.Size)
	}
}
