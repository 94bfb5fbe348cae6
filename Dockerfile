# One process, one volume. Runs as an ordinary user with a read-only root file system:
#   docker build -t rollcall .
#   docker run --read-only --tmpfs /tmp -v rollcall-data:/data --env-file .env -p 3000:3000 rollcall
# A tag can be moved to other content. To pin what you have looked at, build with its digest:
#   docker build --build-arg NODE_IMAGE=node:24-slim@sha256:… -t rollcall .
ARG NODE_IMAGE=node:24-slim
FROM ${NODE_IMAGE} AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# Node is in the image already, and nothing that runs here needs an install script.
RUN npm ci --omit=dev --omit=optional --ignore-scripts

FROM ${NODE_IMAGE}
ENV NODE_ENV=production HOSTNAME_BIND=0.0.0.0
WORKDIR /app
# The default files, /app/data/rollcall.db and in the sandbox /app/data/sandbox.db, lie in the volume.
RUN mkdir -m 700 /data && chown node:node /data && ln -s /data data
COPY --from=packages /app/node_modules ./node_modules
COPY package.json ./
COPY migrations ./migrations
COPY src ./src
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Without npm in between, so that SIGTERM arrives and is answered within ten seconds.
# A smaller young generation: less memory for the same speed.
CMD ["node", "--max-semi-space-size=4", "--heap-growing-percent=30", "src/runtimes/start.mjs"]
