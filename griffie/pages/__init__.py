"""Pages: what each kind of page shows, as typed views. One module and one template a kind; `plan` lists them all."""
